package org.myogate.replay;

/** How a comparison is written to standard output. */
interface ComparisonReport {

    /** Ends with a line end. */
    String of(Rulebook before, Rulebook after, Comparison comparison);

    /** The forms of {@code --format}. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    static ComparisonReport in(Format format) {
        return switch (format) {
            case TEXT -> ComparisonText::of;
            case JSON -> ComparisonJson::of;
            case HTML -> ComparisonPage::of;
        };
    }

    /** {@code myogate@1.0.0 in my-rules, not clinically signed off}. */
    static String told(Rulebook rules) {
        return rules.ruleset().name()
                + (rules.folder() == null ? ", bundled" : " in " + rules.folder())
                + (rules.ruleset().isSignedOff() ? ", clinically signed off" : ", not clinically signed off");
    }
}
