package org.myogate.snapshot;

import java.util.List;
import java.util.Map;

/** "No known food allergy" is the one entry that denies a food allergy; an empty list says nothing. */
final class FoodAllergyRule {

    private static final String NONE = "no-known-food-allergy";

    private FoodAllergyRule() {}

    /** Replaces the statements in place. */
    static void settle(Map<String, Statement> statements, Terms terms) {
        if (!(statements.get(NONE) instanceof Present none) || !none.isCertain()) {
            return;
        }
        terms.concepts().values().stream()
                .filter(concept ->
                        concept.kind() == Concept.Kind.ALLERGY && statements.get(concept.id()) instanceof Unknown)
                .forEach(concept -> statements.put(
                        concept.id(), new Absent(concept.id(), Absent.Basis.RECORDED, none.sources(), List.of(NONE))));
    }
}
