package org.myogate.gate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A class of medicines that can be an option: never a product, never a dose. */
public enum DrugClass {
    /** Metformin. */
    MET,
    /** GLP-1 receptor agonists, and dual agonists of GIP and GLP-1. */
    GLP1,
    /** SGLT2 inhibitors. */
    SGLT2,
    /** Thiazolidinediones. */
    TZD;

    /** The class of this word, empty for any other. */
    public static Optional<DrugClass> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    /** Every class, for a gate that stands before all of them. */
    public static Set<DrugClass> all() {
        return EnumSet.allOf(DrugClass.class);
    }

    /** Several classes, for one gate. */
    public static Set<DrugClass> several(DrugClass first, DrugClass... others) {
        return EnumSet.of(first, others);
    }
}
