package org.myogate.engine;

import java.util.Locale;

/** The four add-only stages, in order; each is a folder of {@code rules/} and a rule base of its own. */
public enum Stage {
    STATE,
    FINDING,
    GATE,
    PLAN;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
