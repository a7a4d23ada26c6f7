package org.myogate.snapshot;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of concepts by the kind of resource they are looked for in, so that the word "fish" in a medicine is no
 * allergy and a diagnosis is no plan.
 *
 * @param all every concept
 * @param clinical diagnoses, medicines, answers
 * @param own what the service itself records: plans, visits
 * @param done procedures, and what of the above a procedure may show
 * @param allergies foods
 * @param phrases words of a text that name what has no code
 */
record CodeBook(
        CodeMatcher all,
        CodeMatcher clinical,
        CodeMatcher own,
        CodeMatcher done,
        CodeMatcher allergies,
        Phrases phrases) {

    static CodeBook of(Terms terms) {
        return new CodeBook(
                new CodeMatcher(terms.concepts().values()),
                matcher(terms, EnumSet.of(Concept.Kind.DX, Concept.Kind.HX, Concept.Kind.DRUG, Concept.Kind.ANS)),
                matcher(terms, EnumSet.of(Concept.Kind.OWN)),
                matcher(terms, EnumSet.of(Concept.Kind.OWN, Concept.Kind.PROCEDURE)),
                matcher(terms, EnumSet.of(Concept.Kind.ALLERGY)),
                new Phrases(terms.events().phrases()));
    }

    private static CodeMatcher matcher(Terms terms, Set<Concept.Kind> kinds) {
        return new CodeMatcher(terms.concepts().values().stream()
                .filter(concept -> kinds.contains(concept.kind()))
                .collect(Collectors.toList()));
    }
}
