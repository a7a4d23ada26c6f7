package org.myogate.index;

/** What goes into the formulas: each with its series, and its word where it is missing. */
enum Input {
    WAIST("WAIST", "waist", false),
    HEIGHT("HEIGHT", "height", false),
    WEIGHT("WEIGHT", "weight", false),
    /** From weight and height; as reported only where one of them is missing. */
    BMI("BMI-reported", "weight", false),
    HIP("HIP", "hip", false),
    GLUCOSE("GLU", "fasting-glucose", true),
    INSULIN("INS-F", "fasting-insulin", true),
    TRIGLYCERIDES("tg-mg-per-dl", "triglycerides", true),
    HDL("HDL", "hdl", false),
    LDL("ldl-mg-per-dl", "ldl", false),
    TOTAL_CHOLESTEROL("TC", "total-cholesterol", false),
    NEFA("NEFA.any", "nefa", true),
    ADIPONECTIN("ADIPO", "adipokines", true),
    LEPTIN("LEPTIN", "adipokines", true),
    ALT("ALT", "alt", false),
    AST("AST", "ast", false),
    GGT("GGT", "ggt", false),
    PLATELETS("PLT", "platelets", false),
    ALBUMIN("ALB", "albumin", false),
    CREATININE("CREA", "creatinine", false),
    /** Of a tolerance test, before the load; what else is of the test is drawn after it, so nobody fasts. */
    GLUCOSE_0("GLU.24m", "fasting-glucose", true),
    INSULIN_0("INS-F.24m", "fasting-insulin", true),
    GLUCOSE_30("OGTT-30M", "ogtt", false),
    INSULIN_30("INS-30M", "ogtt", false),
    GLUCOSE_60("OGTT-1H", "ogtt", false),
    INSULIN_60("INS-1H", "ogtt", false),
    GLUCOSE_90("OGTT-90M", "ogtt", false),
    INSULIN_90("INS-90M", "ogtt", false),
    GLUCOSE_120("OGTT-2H", "ogtt", false),
    INSULIN_120("INS-2H", "ogtt", false);

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
