package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.AnswerTable.Question;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a coded answer says: a pregnancy status, a positive test, a due date ahead, or a yes or no under Myogate's own
 * code system. A yes that lifts a gate counts from a clinician only, and not
 * for ever.
 */
final class AnswerReader {

    static final String ONLY_CLINICIANS = "it lifts a gate, and counts only when a clinician entered it";

    static final String TOO_LONG_AGO = "it lifts a gate, and was entered too long ago to count";

    private static final String POSITIVE = "positive";
    private static final String AHEAD = "ahead";
    private static final Set<String> POSITIVE_WORDS = Set.of(
            POSITIVE,
            "pos",
            "10828004",
            "la6576-8",
            "+",
            "++",
            "+++",
            "++++",
            "1+",
            "2+",
            "3+",
            "4+",
            "small",
            "moderate",
            "large",
            "260347006",
            "260348001",
            "260349009",
            "260350009");
    private static final Set<String> NEGATIVE_WORDS = Set.of("negative", "neg", "260385009", "la6577-6");
    private static final Set<String> CLINICIANS = Set.of("Practitioner", "PractitionerRole", "Organization");

    private final AnswerTable table;
    private final ResultCheck check;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final List<Unusable> unusable;

    AnswerReader(AnswerTable table, ResultCheck check, AsOf asOf, List<Unusable> unusable) {
        this.table = table;
        this.check = check;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.unusable = unusable;
    }

    List<Mention> read(Entry entry) {
        Observation observation = (Observation) entry.resource();
        List<Question> questions = table.of(observation.getCode());
        Optional<When> when = questions.isEmpty() ? Optional.empty() : check.accepted(entry, unusable);
        List<Mention> mentions = new ArrayList<>();
        for (Question question : when.isPresent() ? questions : List.<Question>of()) {
            Optional<Mention.Kind> kind = kind(observation, question);
            boolean lifts = question.lifts()
                    && kind.filter(Mention.Kind.ENTERED::equals).isPresent();
            if (lifts && !isByClinician(observation)) {
                unusable.add(new Unusable(entry.source(), Unusable.Reason.NO_VALUE, ONLY_CLINICIANS));
            } else if (lifts && question.window() != null && !asOf.within(when.get(), question.window())) {
                unusable.add(new Unusable(entry.source(), Unusable.Reason.DATE, TOO_LONG_AGO));
            } else if (kind.isEmpty() && question.isPlain()) {
                unusable.add(new Unusable(
                        entry.source(), Unusable.Reason.NO_VALUE, "it is answered with neither yes nor no"));
            } else {
                kind.ifPresent(
                        found -> mentions.add(new Mention(question.concept().id(), found, when.get(), entry.source())));
            }
        }
        return mentions;
    }

    private Optional<Mention.Kind> kind(Observation observation, Question question) {
        return switch (question.answer()) {
            case "" -> entered(observation);
            case POSITIVE -> tested(observation, question);
            case AHEAD -> isAhead(observation.getValue()) ? Optional.of(Mention.Kind.ACTIVE) : Optional.empty();
            default ->
                words(observation.getValue()).anyMatch(question.answer()::equals)
                        ? Optional.of(question.denies() ? Mention.Kind.DENIED : Mention.Kind.ACTIVE)
                        : Optional.empty();
        };
    }

    private static Optional<Mention.Kind> entered(Observation observation) {
        if (!(observation.getValue() instanceof BooleanType flag) || !flag.hasValue()) {
            return Optional.empty();
        }
        Mention.Kind no = isByClinician(observation) ? Mention.Kind.DENIED : Mention.Kind.ANSWERED_NO;
        return Optional.of(flag.booleanValue() ? Mention.Kind.ENTERED : no);
    }

    /** Whether somebody who may lift a gate stands for the entry. */
    static boolean isByClinician(Observation observation) {
        return observation.getPerformer().stream()
                .anyMatch(performer -> CLINICIANS.contains(References.typeOf(performer)));
    }

    /** A negative test says no where the concept is the test; it refutes no history. */
    private static Optional<Mention.Kind> tested(Observation observation, Question question) {
        List<String> said = Stream.concat(
                        words(observation.getValue()),
                        observation.getInterpretation().stream().flatMap(AnswerReader::words))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        boolean positive = said.stream().anyMatch(POSITIVE_WORDS::contains);
        boolean negative = said.stream().anyMatch(NEGATIVE_WORDS::contains);
        if (positive == negative || (negative && question.concept().kind() == Concept.Kind.HX)) {
            return Optional.empty();
        }
        return Optional.of(positive ? Mention.Kind.ACTIVE : Mention.Kind.DENIED);
    }

    private boolean isAhead(@Nullable Type value) {
        return value instanceof BaseDateTimeType date
                && times.of(date)
                        .filter(due -> !due.latestDay(asOf.zone()).isBefore(asOf.day()))
                        .isPresent();
    }

    private static Stream<String> words(@Nullable Type value) {
        if (value instanceof StringType text && text.hasValue()) {
            return Stream.of(text.getValue().trim());
        }
        return value instanceof CodeableConcept concept
                ? Stream.concat(
                        concept.getCoding().stream().filter(Coding::hasCode).map(Coding::getCode),
                        CodeMatcher.texts(concept).stream())
                : Stream.empty();
    }
}
