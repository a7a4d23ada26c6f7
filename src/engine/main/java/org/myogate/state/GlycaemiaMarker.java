package org.myogate.state;

/** The measurements that can show diabetes, each with its uses in {@code terms/analytes.csv} and its cut-offs. */
enum GlycaemiaMarker {
    FASTING_GLUCOSE("fpg", "fpg.24m", "fpg", "fpg"),
    A1C("a1c-percent", "a1c-percent.24m", "a1c-percent", "a1c"),
    TOLERANCE("OGTT-2H", "OGTT-2H", "OGTT-2H.12m", "ogtt");

    private final String current;
    private final String earlier;
    private final String recent;
    private final String cutoffs;

    GlycaemiaMarker(String current, String earlier, String recent, String cutoffs) {
        this.current = current;
        this.earlier = earlier;
        this.recent = recent;
        this.cutoffs = cutoffs;
    }

    /** The use that says how things stand now. */
    String current() {
        return current;
    }

    /** The use that reaches as far back as a first result may lie. */
    String earlier() {
        return earlier;
    }

    /** The use that reaches as far back as the newest result of two may lie. */
    String recent() {
        return recent;
    }

    String diabetes() {
        return cutoffs + ".diabetes";
    }

    String prediabetes() {
        return cutoffs + ".prediabetes";
    }
}
