package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.myogate.snapshot.Concept.Meaning;

/** Which concepts a coding means, by system and code, never by display; and which a text names, as a low match. */
final class CodeMatcher {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * As far as the editions of ICD-10 agree: category and first subdivision. Beyond it the same characters mean other
     * things (M62.84 is sarcopenia in one and a muscle of the hand in another).
     */
    private static final int SHARED_ICD_LENGTH = 4;

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> prefixes = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Set<String>> endings = new HashMap<>();

    CodeMatcher(Iterable<Concept> concepts) {
        for (Concept concept : concepts) {
            for (Meaning meaning : concept.codes()) {
                if (meaning.system().equals(ProcedureWords.SYSTEM)) {
                    continue;
                }
                keyed(meaning).add(concept.id());
                if (meaning.system().equals(Systems.ICD_10_CM)) {
                    shorter(meaning.code())
                            .forEach(stem -> below.computeIfAbsent(stem, none -> new HashSet<>())
                                    .add(concept.id()));
                }
            }
        }
    }

    /** What an international code can be that takes in this one. */
    private static List<String> shorter(String code) {
        return IntStream.rangeClosed(SHARED_ICD_LENGTH - 1, Math.min(SHARED_ICD_LENGTH, code.length() - 1))
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }

    private Set<String> keyed(Meaning meaning) {
        Map<String, Set<String>> table = switch (meaning.match()) {
            case EXACT, NOT -> exact;
            case PREFIX -> prefixes.computeIfAbsent(meaning.system(), system -> new HashMap<>());
            case WORD -> words;
            case PART -> parts;
            case ENDING -> endings;
        };
        String key = table == exact ? meaning.system() + "|" + meaning.code() : meaning.code();
        return table.computeIfAbsent(key, none -> new HashSet<>());
    }

    /** Concepts that the codings of {@code concept} mean. */
    Set<String> of(CodeableConcept concept) {
        Set<String> found = new HashSet<>();
        concept.getCoding().forEach(coding -> found.addAll(of(coding)));
        return found;
    }

    Set<String> of(Coding coding) {
        String system = Systems.wordOf(coding).orElse("");
        String code = system.isEmpty() ? "" : normal(system, coding.getCode());
        Set<String> found = of(system, code);
        if (system.equals(Systems.ICD_10)) {
            found.addAll(of(Systems.ICD_10_CM, shared(code)));
        }
        return found;
    }

    /** Concepts that a code is too short to tell, or that another edition of its system divides otherwise. */
    Set<String> vaguely(CodeableConcept concept) {
        Set<String> found = new HashSet<>();
        concept.getCoding().stream()
                .filter(coding ->
                        Systems.wordOf(coding).filter(Systems.ICD_10::equals).isPresent())
                .map(coding -> shared(normal(Systems.ICD_10, coding.getCode())))
                .forEach(stem -> found.addAll(below.getOrDefault(stem, Set.of())));
        found.removeAll(of(concept));
        return found;
    }

    private static String shared(String code) {
        return code.substring(0, Math.min(SHARED_ICD_LENGTH, code.length()));
    }

    private Set<String> of(String system, String code) {
        Set<String> found = new HashSet<>(exact.getOrDefault(system + "|" + code, Set.of()));
        Map<String, Set<String>> starts = prefixes.getOrDefault(system, Map.of());
        if (!starts.isEmpty()) {
            for (int length = 1; length <= code.length(); length++) {
                found.addAll(starts.getOrDefault(code.substring(0, length), Set.of()));
            }
        }
        return found;
    }

    /** ICD stands with and without its dot, and both ICD and ATC in either case. */
    private static String normal(String system, String code) {
        return switch (system) {
            case Systems.ICD_10_CM, Systems.ICD_10 ->
                code.trim().replace(".", "").toUpperCase(Locale.ROOT);
            case "atc" -> code.trim().toUpperCase(Locale.ROOT);
            default -> code;
        };
    }

    /** Concepts named by a whole word of the text: a low match. */
    Set<String> named(String text) {
        Set<String> found = new HashSet<>();
        for (String word : wordsOf(text)) {
            found.addAll(words.getOrDefault(word, Set.of()));
        }
        return found;
    }

    /** Concepts that a text of which nothing else is known could mean. */
    Set<String> hinted(String text) {
        Set<String> found = new HashSet<>();
        for (String word : wordsOf(text)) {
            parts.forEach((part, concepts) -> found.addAll(word.contains(part) ? concepts : Set.of()));
            endings.forEach((ending, concepts) -> found.addAll(word.endsWith(ending) ? concepts : Set.of()));
        }
        return found;
    }

    static String[] wordsOf(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
    }

    /** Every text a person would read in the concept. */
    static List<String> texts(CodeableConcept concept) {
        List<String> texts = new ArrayList<>();
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
