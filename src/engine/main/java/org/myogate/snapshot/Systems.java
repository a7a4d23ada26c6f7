package org.myogate.snapshot;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * The code systems that the tables know: how FHIR names them, and the word for them in the tables. Records that were
 * once CDA still name them by OID; a diagnosis must not be missed for that.
 */
final class Systems {

    static final String LOINC = "loinc";
    static final String FACT = "fact";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("http://loinc.org", LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            Map.entry("http://snomed.info/sct", "snomed"),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", "snomed"),
            Map.entry("http://hl7.org/fhir/sid/icd-10-cm", "icd10cm"),
            Map.entry("urn:oid:2.16.840.1.113883.6.90", "icd10cm"),
            Map.entry("http://hl7.org/fhir/sid/icd-10", "icd10cm"),
            Map.entry("http://www.whocc.no/atc", "atc"),
            Map.entry("http://fhir.de/CodeSystem/bfarm/atc", "atc"),
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm"),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", "rxnorm"),
            Map.entry("urn:oid:2.16.840.1.113883.6.238", "race"),
            Map.entry("http://terminology.hl7.org/CodeSystem/v2-0916", "v2-0916"),
            Map.entry("https://myogate.org/fhir/CodeSystem/fact", FACT));

    private Systems() {}

    /** The word of a coding's system, empty for any other system and for a coding without a code. */
    static Optional<String> wordOf(Coding coding) {
        return coding.hasSystem() && coding.hasCode()
                ? Optional.ofNullable(WORDS.get(coding.getSystem()))
                : Optional.empty();
    }

    static boolean knows(String word) {
        return WORDS.containsValue(word);
    }
}
