package org.myogate.gate;

import java.util.Arrays;
import java.util.Optional;

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

    /** The effect of this word, empty for any other. */
    public static Optional<Effect> of(String word) {
        return Arrays.stream(values())
                .filter(effect -> effect.word.equals(word))
                .findFirst();
    }

    /** The one that stands for both. */
    public Effect stricter(Effect other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
