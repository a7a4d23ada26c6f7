package org.myogate.gate;

/** What a gate does, in the order in which one stands for several. */
public enum Effect {
    STOP("STOP"),
    CLEAR("CLEAR"),
    CAP("CAP"),
    MOD("MOD"),
    EDU("EDU"),
    BLOCK("block"),
    DEFER("defer"),
    SUPPRESS("suppress"),
    ASK_GATE("ask-gate"),
    CAUTION("caution"),
    ASK_ROUTINE("ask-routine");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    /** As the replay line spells it. */
    public String word() {
        return word;
    }
}
