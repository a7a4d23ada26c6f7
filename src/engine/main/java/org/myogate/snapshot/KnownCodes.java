package org.myogate.snapshot;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/** Whether a code that intake wrote down means anything to the terms: what belongs to somebody else is told only then. */
final class KnownCodes {

    private static final String FACT = "https://myogate.org/fhir/CodeSystem/fact";

    private final CodeMatcher concepts;
    private final Set<String> codes = new HashSet<>();

    KnownCodes(Terms terms, CodeMatcher concepts) {
        this.concepts = concepts;
        terms.codes().keySet().forEach(code -> codes.add(ObservationReader.LOINC + "|" + code));
        terms.facts().keySet().forEach(code -> codes.add(FACT + "|" + code));
        terms.concepts().values().stream()
                .flatMap(concept -> concept.codes().stream())
                .filter(meaning -> meaning.system().equals("loinc-answer"))
                .forEach(meaning ->
                        codes.add(ObservationReader.LOINC + "|" + meaning.code().split("=", 2)[0]));
    }

    /** What bears no code is told in any case. */
    boolean areIn(Unusable unusable) {
        return unusable.codes().isEmpty() || unusable.codes().stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(String token) {
        int bar = token.lastIndexOf('|');
        Coding coding = new Coding(token.substring(0, Math.max(bar, 0)), token.substring(bar + 1), null);
        return codes.contains(token) || !concepts.of(coding).isEmpty();
    }
}
