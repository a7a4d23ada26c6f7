package org.myogate.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Whole words in what people wrote, unless a word before them takes them back ("no haemolysis"). */
final class FreeText {

    private static final Set<String> TAKE_BACK = Set.of("no", "not", "non", "without", "nil");

    private FreeText() {}

    /** Every code and every word of a concept. */
    static Stream<String> of(CodeableConcept concept) {
        return Stream.concat(
                concept.getCoding().stream().flatMap(coding -> of(coding.getCode(), coding.getDisplay())),
                of(concept.getText()));
    }

    private static Stream<String> of(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank());
    }

    /** @param word lower case */
    static boolean says(String text, String word) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(word) && (i == 0 || !TAKE_BACK.contains(words.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
