package org.myogate.gate;

/** How urgent a part of a card is; the words of CDS Hooks. */
public enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
