package org.myogate.card;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.Reference;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;

/**
 * What allergies and coeliac disease take out of an order of food.
 *
 * @param context whose order
 */
record FoodExclusions(DraftContext context) {

    private static final String ALLERGY = "AllergyIntolerance/";

    void addTo(NutritionOrder order) {
        for (Statement statement : context.phrases().outcome().snapshot().statements()) {
            if (!statement.present()) {
                continue;
            }
            for (DraftTables.Exclusion exclusion :
                    context.phrases().knowledge().tables().drafts().exclusions()) {
                if (exclusion.concept().equals(statement.concept())) {
                    add(exclusion, statement, order);
                }
            }
        }
    }

    private static void add(DraftTables.Exclusion exclusion, Statement statement, NutritionOrder order) {
        CodeableConcept food = DraftContext.concept(exclusion.code(), exclusion.text());
        if (exclusion.isPreference()) {
            order.addFoodPreferenceModifier(food);
        } else {
            order.addExcludeFoodModifier(food);
            statement.sources().stream()
                    .map(Source::reference)
                    .filter(reference -> reference.startsWith(ALLERGY))
                    .filter(reference -> order.getAllergyIntolerance().stream()
                            .noneMatch(known -> reference.equals(known.getReference())))
                    .forEach(reference -> order.addAllergyIntolerance(new Reference(reference)));
        }
    }
}
