package org.myogate.snapshot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;

/**
 * The code systems that the tables know: how FHIR names them, and the word for them in the tables. Records that were
 * once CDA still name them by OID; a diagnosis must not be missed for that.
 */
final class Systems {

    static final String LOINC = "loinc";
    static final String FACT = "fact";
    /** The clinical modification of the United States, in which the tables are written. */
    static final String ICD_10_CM = "icd10cm";
    /** The international edition and what follows it without the American subdivisions. */
    static final String ICD_10 = "icd10";

    /** Medicines. */
    static final String ATC = "atc";

    /** How somebody is related. */
    static final String ROLE = "role";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("http://loinc.org", LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            Map.entry("http://snomed.info/sct", "snomed"),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", "snomed"),
            Map.entry("http://hl7.org/fhir/sid/icd-10-cm", ICD_10_CM),
            Map.entry("urn:oid:2.16.840.1.113883.6.90", ICD_10_CM),
            Map.entry("http://hl7.org/fhir/sid/icd-10", ICD_10),
            Map.entry("urn:oid:2.16.840.1.113883.6.3", ICD_10),
            Map.entry("http://fhir.de/CodeSystem/bfarm/icd-10-gm", ICD_10),
            Map.entry("http://fhir.de/CodeSystem/dimdi/icd-10-gm", ICD_10),
            Map.entry("http://terminology.hl7.org/CodeSystem/v3-RoleCode", ROLE),
            Map.entry("http://hl7.org/fhir/v3/RoleCode", ROLE),
            Map.entry("urn:oid:2.16.840.1.113883.5.111", ROLE),
            Map.entry("http://terminology.hl7.org/CodeSystem/discharge-disposition", "discharge"),
            Map.entry("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "ips"),
            Map.entry("http://www.whocc.no/atc", ATC),
            Map.entry("http://fhir.de/CodeSystem/bfarm/atc", ATC),
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm"),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", "rxnorm"),
            Map.entry("urn:oid:2.16.840.1.113883.6.238", "race"),
            Map.entry("http://terminology.hl7.org/CodeSystem/v2-0916", "v2-0916"),
            Map.entry("http://terminology.hl7.org/CodeSystem/diet", "diet"),
            Map.entry("http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes", "pa"),
            Map.entry("https://myogate.org/fhir/CodeSystem/fact", FACT));

    /** How a table names a system of the site's own: by its URI. */
    private static final Pattern LOCAL = Pattern.compile("(https?://|urn:)[^\\s|,$\\\\]+");

    private static final Set<String> DIAGNOSES = Set.of("snomed", ICD_10_CM, ICD_10);

    private Systems() {}

    /** The word of a coding's system, of one that has none its URI; empty for a coding without system or code. */
    static Optional<String> wordOf(Coding coding) {
        return coding.hasSystem() && coding.hasCode()
                ? Optional.of(WORDS.getOrDefault(coding.getSystem(), coding.getSystem()))
                : Optional.empty();
    }

    /** Whether a code stands in a system in which the tables name diagnoses: one that they do not list is another. */
    static boolean namesDiagnosis(Coding coding) {
        return wordOf(coding).filter(DIAGNOSES::contains).isPresent();
    }

    /** Whether a medicine is placed by a classification that names every medicine. */
    static boolean isAtc(Coding coding) {
        return wordOf(coding).filter(ATC::equals).isPresent();
    }

    static boolean knows(String word) {
        return WORDS.containsValue(word);
    }

    /** Whether a table names a system of the site's own; one that has a word goes by that only. */
    static boolean isLocal(String word) {
        return LOCAL.matcher(word).matches() && !WORDS.containsKey(word);
    }
}
