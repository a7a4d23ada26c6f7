package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Of which class of medicines an AllergyIntolerance is, by the codes of the class. Called an intolerance, and nowhere
 * said to be dangerous, it is one; everything else counts as an allergy.
 */
final class MedicineAllergies {

    private static final String DANGEROUS = "dangerous-reaction";

    private final List<MedicineClass> registry;
    private final CodeMatcher clinical;

    MedicineAllergies(Terms terms, CodeMatcher clinical) {
        this.registry = terms.events().registry();
        this.clinical = clinical;
    }

    /** Concepts that the codes of {@code named} say. */
    Set<String> coded(AllergyIntolerance allergy, List<CodeableConcept> named) {
        Set<String> classes = new HashSet<>();
        named.forEach(concept -> classes.addAll(clinical.of(concept)));
        return of(classes, isIntolerance(allergy));
    }

    /** Concepts that a word of {@code named} says, a low match. */
    Set<String> named(AllergyIntolerance allergy, List<CodeableConcept> named) {
        Set<String> classes = named.stream()
                .flatMap(concept -> CodeMatcher.texts(concept).stream())
                .flatMap(text -> clinical.named(text).stream())
                .collect(Collectors.toSet());
        return of(classes, isIntolerance(allergy));
    }

    private Set<String> of(Set<String> classes, boolean isIntolerance) {
        return registry.stream()
                .filter(row -> classes.contains(row.taken()))
                .map(row -> isIntolerance ? row.intolerance() : row.allergy())
                .filter(concept -> !concept.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean isIntolerance(AllergyIntolerance allergy) {
        return allergy.getType() == AllergyIntoleranceType.INTOLERANCE
                && allergy.getCriticality() != AllergyIntoleranceCriticality.HIGH
                && allergy.getReaction().stream()
                        .flatMap(reaction -> reaction.getManifestation().stream())
                        .noneMatch(this::isDangerous);
    }

    private boolean isDangerous(CodeableConcept manifestation) {
        return clinical.of(manifestation).contains(DANGEROUS)
                || CodeMatcher.texts(manifestation).stream()
                        .anyMatch(text -> clinical.named(text).contains(DANGEROUS));
    }
}
