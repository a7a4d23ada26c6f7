package org.myogate.index;

/** What goes into the formulas and is read already: each with its series, and its word where it is missing. */
enum Input {
    WAIST("WAIST", "waist", false),
    HEIGHT("HEIGHT", "height", false),
    WEIGHT("WEIGHT", "weight", false),
    /** From weight and height; as reported only where one of them is missing. */
    BMI("BMI-reported", "weight", false),
    GLUCOSE("GLU", "fasting-glucose", true),
    INSULIN("INS-F", "fasting-insulin", true),
    TRIGLYCERIDES("tg-mg-per-dl", "triglycerides", true),
    HDL("HDL", "hdl", false);

    private final String use;
    private final String word;
    private final boolean needsFasting;

    Input(String use, String word, boolean needsFasting) {
        this.use = use;
        this.word = word;
        this.needsFasting = needsFasting;
    }

    /** Id in {@code terms/analytes.csv}. */
    String use() {
        return use;
    }

    /** Word of {@code missing[].input}. */
    String word() {
        return word;
    }

    /** Whether a meal changes it, so that a formula for fasting blood asks how it was drawn. */
    boolean needsFasting() {
        return needsFasting;
    }
}
