package org.myogate.snapshot;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Whether a code that intake wrote down means anything to the terms: what belongs to somebody else is told only then.
 */
final class KnownCodes {

    private final MeasurementCodes measurements;
    private final AnswerTable answers;
    private final CodeMatcher concepts;

    KnownCodes(Terms terms, AnswerTable answers, CodeMatcher concepts) {
        this.measurements = new MeasurementCodes(terms);
        this.answers = answers;
        this.concepts = concepts;
    }

    /** What bears no code is told in any case. */
    boolean areIn(Unusable unusable) {
        return unusable.codes().isEmpty() || unusable.codes().stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(String token) {
        int bar = token.lastIndexOf('|');
        CodeableConcept concept =
                new CodeableConcept(new Coding(token.substring(0, Math.max(bar, 0)), token.substring(bar + 1), null));
        return !concepts.of(concept).isEmpty()
                || !answers.of(concept).isEmpty()
                || measurements.of(concept).findAny().isPresent();
    }
}
