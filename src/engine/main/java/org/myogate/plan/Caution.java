package org.myogate.plan;

import org.myogate.gate.DrugClass;

/**
 * A caution beside a class of medicines that belongs to one recommendation and has no gate of its own.
 *
 * @param id the recommendation and a word: {@code PH-02/age-60}
 * @param option the class
 */
public record Caution(String id, DrugClass option) {

    /** A caution beside one class. */
    public static Caution beside(String id, DrugClass option) {
        return new Caution(id, option);
    }
}
