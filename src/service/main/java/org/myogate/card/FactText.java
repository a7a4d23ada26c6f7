package org.myogate.card;

import java.util.List;

/**
 * One fact that a rule matched.
 *
 * @param id marker or concept
 * @param name in words
 * @param value {@code 112 cm}, {@code yes}, {@code no}, {@code not known}
 * @param notes its date, and what a reader should know of it
 * @param sources the resources it was read from, as {@code Observation/1}
 * @param cutoffs what it was held against
 */
public record FactText(
        String id, String name, String value, String notes, List<String> sources, List<CutoffText> cutoffs) {

    public FactText {
        sources = List.copyOf(sources);
        cutoffs = List.copyOf(cutoffs);
    }

    @Override
    public String toString() {
        return "FactText[" + id + "]";
    }
}
