package org.myogate.snapshot;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.myogate.snapshot.EventTables.Look;
import org.myogate.snapshot.EventTables.Phrase;

/** What the words of a text name, by {@code terms/phrases.csv}. */
final class Phrases {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Phrase> phrases;

    Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** Concepts that any of the texts names, and none of them forbids. */
    Set<String> named(List<String> texts) {
        Set<String> words = words(texts);
        Set<String> named = new HashSet<>();
        phrases.stream()
                .filter(phrase -> phrase.look() != Look.NOT && isIn(phrase, words))
                .forEach(phrase -> named.add(phrase.concept()));
        named.removeIf(concept -> isForbidden(concept, words));
        return named;
    }

    /** Whether one of the words rules the concept out, whatever else speaks for it. */
    boolean isForbidden(String concept, List<String> texts) {
        return isForbidden(concept, words(texts));
    }

    private static Set<String> words(List<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.addAll(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))));
        return words;
    }

    private boolean isForbidden(String concept, Set<String> words) {
        return phrases.stream()
                .anyMatch(
                        phrase -> phrase.look() == Look.NOT && phrase.concept().equals(concept) && isIn(phrase, words));
    }

    private static boolean isIn(Phrase phrase, Set<String> words) {
        return switch (phrase.look()) {
            case WORD, ALL, NOT -> words.containsAll(phrase.words());
            case ENDING ->
                phrase.words().stream().anyMatch(end -> words.stream().anyMatch(word -> word.endsWith(end)));
        };
    }
}
