package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.myogate.snapshot.Concept.Match;
import org.myogate.snapshot.Concept.Meaning;

/** What the text of a procedure names: a low match, since surgery is seldom coded in one system. */
final class ProcedureWords {

    static final String SYSTEM = "procedure";

    private record Words(String concept, List<Meaning> meanings) {
        boolean name(List<String> text) {
            return meanings.stream().noneMatch(meaning -> meaning.match() == Match.NOT && text.contains(meaning.code()))
                    && meanings.stream().anyMatch(meaning -> isIn(meaning, text));
        }

        private static boolean isIn(Meaning meaning, List<String> text) {
            return switch (meaning.match()) {
                case WORD -> text.containsAll(List.of(meaning.code().split(" ", -1)));
                case ENDING -> text.stream().anyMatch(word -> word.endsWith(meaning.code()));
                case PART -> text.stream().anyMatch(word -> word.contains(meaning.code()));
                case EXACT, PREFIX, NOT -> false;
            };
        }
    }

    private final List<Words> concepts = new ArrayList<>();

    ProcedureWords(Iterable<Concept> concepts) {
        for (Concept concept : concepts) {
            List<Meaning> meanings = concept.codes().stream()
                    .filter(meaning -> meaning.system().equals(SYSTEM))
                    .toList();
            if (!meanings.isEmpty()) {
                this.concepts.add(new Words(concept.id(), meanings));
            }
        }
    }

    /** Concepts that all the texts together name. */
    Set<String> named(List<String> texts) {
        List<String> words = texts.stream()
                .flatMap(text -> List.of(CodeMatcher.wordsOf(text)).stream())
                .toList();
        Set<String> named = new HashSet<>();
        concepts.stream().filter(concept -> concept.name(words)).forEach(concept -> named.add(concept.concept()));
        return named;
    }

    /** Whether the texts say that it is not what a code of its kind would mean. */
    boolean deny(String concept, List<String> texts) {
        List<String> words = texts.stream()
                .flatMap(text -> List.of(CodeMatcher.wordsOf(text)).stream())
                .toList();
        return concepts.stream()
                .filter(other -> other.concept().equals(concept))
                .flatMap(other -> other.meanings().stream())
                .anyMatch(meaning -> meaning.match() == Match.NOT && words.contains(meaning.code()));
    }
}
