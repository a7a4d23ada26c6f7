package org.myogate.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * Answers what liver scores ask of glucose. They ask whether it is raised, not for a diagnosis, so one result in the range
 * is enough. The state glycaemia asks for more, and may itself look at indices: it comes later.
 */
final class GlucoseAnswers {

    /** Ids of the concepts it looks at; {@code terms/concepts.csv} must hold them. */
    static final Set<String> CONCEPTS =
            Set.of("t1d", "other-diabetes", "t2d-coded", "diabetes-unspecified", "prediabetes-coded");

    /** Ids of the cut-offs it looks at. */
    static final Set<String> CUTOFFS = Set.of("fpg.diabetes", "fpg.prediabetes", "a1c.diabetes", "ogtt.diabetes");

    /** Ids of the uses it looks at; {@code terms/analytes.csv} must hold them. */
    static final Set<String> USES = Set.of("fpg", "a1c-percent", "OGTT-2H.12m", "GLU");

    private static final String PREDIABETES = "prediabetes-coded";

    private final Snapshot snapshot;
    private final Map<String, Cutoff> cutoffs;

    /**
     * An answer.
     *
     * @param truth unknown where neither a list nor a result answers
     * @param sources what answered
     */
    record Answer(Truth truth, List<Source> sources) {

        static final Answer NONE = new Answer(Truth.UNKNOWN, List.of());

        Answer {
            sources = List.copyOf(sources);
        }

        /** The first that says yes, else what both leave open. */
        Answer or(Answer other) {
            if (truth == Truth.TRUE || other.truth == Truth.TRUE) {
                return truth == Truth.TRUE ? this : other;
            }
            List<Source> both = new ArrayList<>(sources);
            both.addAll(other.sources);
            return new Answer(truth.or(other.truth), both);
        }

        /** Another answer where this one is none. */
        Answer orElse(Answer other) {
            return truth == Truth.UNKNOWN ? other : this;
        }

        @Override
        public String toString() {
            return "Answer";
        }
    }

    private GlucoseAnswers(Snapshot snapshot, Map<String, Cutoff> cutoffs) {
        this.snapshot = snapshot;
        this.cutoffs = cutoffs;
    }

    static Map<Question, Answer> of(Snapshot snapshot, Map<String, Cutoff> cutoffs) {
        GlucoseAnswers answers = new GlucoseAnswers(snapshot, cutoffs);
        Map<Question, Answer> byQuestion = new EnumMap<>(Question.class);
        byQuestion.put(Question.DIABETES, answers.diabetes());
        byQuestion.put(Question.RAISED_GLUCOSE, answers.raised());
        return byQuestion;
    }

    /** A normal result answers where no problem list does. */
    private Answer diabetes() {
        Answer tested = test("fpg", "fpg.diabetes");
        tested = joined(tested, test("a1c-percent", "a1c.diabetes"));
        tested = joined(tested, test("OGTT-2H.12m", "ogtt.diabetes"));
        Answer coded = coded();
        if (coded.truth() == Truth.TRUE || tested.truth() == Truth.TRUE) {
            return coded.or(tested);
        }
        return tested.orElse(coded);
    }

    /** What is not known takes nothing from what is. */
    private static Answer joined(Answer one, Answer other) {
        return other.truth() == Truth.UNKNOWN ? one : one.orElse(other).or(other);
    }

    private Answer raised() {
        Answer diabetes = diabetes();
        Answer prediabetes = statement(PREDIABETES);
        if (diabetes.truth() == Truth.TRUE || prediabetes.truth() == Truth.TRUE) {
            return diabetes.or(prediabetes);
        }
        return test("fpg", "fpg.prediabetes").orElse(atMost());
    }

    /** Glucose that is not proven fasting can show that fasting glucose is not raised, never that it is. */
    private Answer atMost() {
        Answer any = test("GLU", "fpg.prediabetes");
        return any.truth() == Truth.FALSE ? any : Answer.NONE;
    }

    private Answer coded() {
        return CONCEPTS.stream()
                .filter(concept -> !concept.equals(PREDIABETES))
                .sorted()
                .map(this::statement)
                .reduce(new Answer(Truth.FALSE, List.of()), Answer::or);
    }

    private Answer statement(String concept) {
        return snapshot.stated(concept)
                .map(known -> new Answer(known.qualifies(), sources(known)))
                .orElse(Answer.NONE);
    }

    private static List<Source> sources(Statement known) {
        return known.qualifies() == Truth.TRUE ? known.sources() : List.of();
    }

    private Answer test(String use, String cutoff) {
        return snapshot.measured(use)
                .filter(Measured.class::isInstance)
                .map(known -> new Answer(known.against(Limit.cutoff(cutoffs, cutoff)), known.sources()))
                .orElse(Answer.NONE);
    }
}
