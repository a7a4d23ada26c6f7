package org.myogate.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Concept;
import org.myogate.snapshot.Terms.Match;
import org.myogate.snapshot.Terms.Meaning;

/** Which concepts a coding means, by system and code, never by display. */
final class CodeMatcher {

    private static final Map<String, String> SYSTEMS = Map.of(
            "http://snomed.info/sct", "snomed",
            "http://hl7.org/fhir/sid/icd-10-cm", "icd10cm",
            "http://hl7.org/fhir/sid/icd-10", "icd10cm",
            "http://www.whocc.no/atc", "atc",
            "http://fhir.de/CodeSystem/bfarm/atc", "atc",
            "http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm",
            "urn:oid:2.16.840.1.113883.6.238", "race",
            "https://myogate.org/fhir/CodeSystem/fact", "fact");

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> prefixes = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    CodeMatcher(Iterable<Concept> concepts) {
        for (Concept concept : concepts) {
            for (Meaning meaning : concept.codes()) {
                add(concept.id(), meaning);
            }
        }
    }

    private void add(String concept, Meaning meaning) {
        if (meaning.match() == Match.WORD) {
            words.computeIfAbsent(meaning.code(), word -> new HashSet<>()).add(concept);
        } else if (meaning.match() == Match.EXACT) {
            exact.computeIfAbsent(meaning.system() + "|" + meaning.code(), key -> new HashSet<>())
                    .add(concept);
        } else {
            prefixes.computeIfAbsent(meaning.system(), system -> new HashMap<>())
                    .computeIfAbsent(meaning.code(), prefix -> new HashSet<>())
                    .add(concept);
        }
    }

    /** Concepts that the codings of {@code concept} mean. */
    Set<String> of(CodeableConcept concept) {
        Set<String> found = new HashSet<>();
        concept.getCoding().forEach(coding -> found.addAll(of(coding)));
        return found;
    }

    /** Whether any coding comes from a system that the tables know. */
    boolean isCoded(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> SYSTEMS.containsKey(coding.getSystem()));
    }

    Set<String> of(Coding coding) {
        String system = coding.getSystem() == null ? null : SYSTEMS.get(coding.getSystem());
        if (system == null || coding.getCode() == null) {
            return Set.of();
        }
        String code = system.equals("icd10cm") ? coding.getCode().replace(".", "") : coding.getCode();
        Set<String> found = new HashSet<>(exact.getOrDefault(system + "|" + code, Set.of()));
        Map<String, Set<String>> starts = prefixes.getOrDefault(system, Map.of());
        for (int length = 1; length <= code.length(); length++) {
            found.addAll(starts.getOrDefault(code.substring(0, length), Set.of()));
        }
        return found;
    }

    /** Concepts named by a whole word of the text: a low match. */
    Set<String> named(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> found = new HashSet<>();
        words.forEach((word, concepts) -> {
            if (lower.contains(word)
                    && Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                            .matcher(lower)
                            .find()) {
                found.addAll(concepts);
            }
        });
        return found;
    }

    /** Every text a person would read in the concept. */
    static List<String> texts(CodeableConcept concept) {
        List<String> texts = new java.util.ArrayList<>();
        if (concept.hasText()) {
            texts.add(concept.getText());
        }
        concept.getCoding().stream()
                .filter(Coding::hasDisplay)
                .map(Coding::getDisplay)
                .forEach(texts::add);
        return texts;
    }
}
