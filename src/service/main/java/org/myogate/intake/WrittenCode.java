package org.myogate.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.myogate.snapshot.Concept;

/**
 * The code by which a concept is written down.
 *
 * @param concept which
 * @param system word of the tables
 * @param code in it
 */
record WrittenCode(Concept concept, String system, String code) {

    private static final String FACT = "fact";

    /** How FHIR names the systems that something is written in, by their words in the tables. */
    static final Map<String, String> SYSTEMS = Map.of(
            "loinc",
            "http://loinc.org",
            "snomed",
            "http://snomed.info/sct",
            "atc",
            "http://www.whocc.no/atc",
            "rxnorm",
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            FACT,
            "https://myogate.org/fhir/CodeSystem/fact");

    /** A fact of our own first; else a diagnosis by SNOMED CT, a medicine by its class; empty for any other concept. */
    static Optional<WrittenCode> of(Concept concept) {
        List<String> systems = switch (concept.kind()) {
            case DX, HX -> List.of(FACT, "snomed");
            case DRUG -> List.of(FACT, "atc", "rxnorm");
            case ANS, OWN, ALLERGY, PROCEDURE -> List.of(FACT);
        };
        return systems.stream()
                .flatMap(system -> concept.codes().stream()
                        .filter(meaning -> meaning.system().equals(system))
                        .filter(meaning -> meaning.match() == Concept.Match.EXACT))
                .findFirst()
                .map(meaning -> new WrittenCode(concept, meaning.system(), meaning.code()));
    }

    boolean isFact() {
        return system.equals(FACT);
    }

    CodeableConcept written() {
        return new CodeableConcept(new Coding(SYSTEMS.get(system), code, null)).setText(concept.words());
    }
}
