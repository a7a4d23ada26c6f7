package org.myogate.snapshot;

import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Concept.Meaning;

/** Which Observations ask whether a concept holds: {@code loinc-answer} rows, and facts under Myogate's own codes. */
final class AnswerTable {

    private static final String LOINC_ANSWER = "loinc-answer";
    private static final String LOINC_DENIAL = "loinc-denial";

    /**
     * One question.
     *
     * @param concept what is asked
     * @param answer the code that answers it, {@code positive} or {@code ahead}; empty for a plain yes or no
     * @param denies that answer means no
     * @param lifts a yes lifts a gate
     * @param window how long an entry counts if it lifts, null for as long as the concept does
     */
    record Question(
            Concept concept,
            String answer,
            boolean denies,
            boolean lifts,
            @Nullable TemporalAmount window) {
        boolean isPlain() {
            return answer.isEmpty();
        }
    }

    private final Map<String, List<Question>> byCode = new HashMap<>();

    AnswerTable(Terms terms) {
        for (Concept concept : terms.concepts().values()) {
            for (Meaning meaning : concept.codes()) {
                String[] parts = meaning.code().split("=", 2);
                boolean denies = meaning.system().equals(LOINC_DENIAL);
                if ((denies || meaning.system().equals(LOINC_ANSWER)) && parts.length == 2) {
                    add(Systems.LOINC, parts[0], new Question(concept, parts[1], denies, false, null));
                } else if (meaning.system().equals(Systems.FACT)) {
                    Terms.Fact fact = terms.facts().get(meaning.code());
                    boolean lifts = fact != null && fact.lifts();
                    TemporalAmount window = fact == null ? null : fact.window();
                    add(Systems.FACT, meaning.code(), new Question(concept, "", false, lifts, window));
                }
            }
        }
    }

    private void add(String system, String code, Question question) {
        byCode.computeIfAbsent(system + "|" + code, key -> new ArrayList<>()).add(question);
    }

    /** What an Observation of this code asks, empty when nothing known. */
    List<Question> of(CodeableConcept code) {
        return code.getCoding().stream()
                .flatMap(coding -> Systems.wordOf(coding).map(system -> system + "|" + coding.getCode()).stream())
                .flatMap(key -> byCode.getOrDefault(key, List.of()).stream())
                .distinct()
                .toList();
    }
}
