package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Concept;
import org.myogate.snapshot.Terms.Meaning;

/**
 * What a coded answer says: a pregnancy status, a positive test ({@code loinc-answer} rows), or a yes or no under Myogate's
 * own code system.
 */
final class AnswerReader {

    private static final Set<ObservationStatus> ACCEPTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);
    private static final String POSITIVE = "positive";
    private static final Set<String> POSITIVE_CODES = Set.of("positive", "pos", "10828004", "la6576-8");
    private static final Set<String> NEGATIVE_CODES = Set.of("negative", "neg", "260385009", "la6577-6");

    private final Iterable<Concept> concepts;
    private final ClinicalTimes times;
    private final AsOf asOf;

    AnswerReader(Terms terms, AsOf asOf) {
        this.concepts = terms.concepts().values();
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        Observation observation = (Observation) entry.resource();
        Optional<When> when = times.of(observation.getEffective());
        if (!ACCEPTED.contains(observation.getStatus())
                || when.isEmpty()
                || when.get().isAfter(asOf)) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (Concept concept : concepts) {
            for (Meaning meaning : concept.codes()) {
                Mention.Kind kind = kind(observation, meaning);
                if (kind != null) {
                    mentions.add(new Mention(concept.id(), kind, when.get(), entry.source()));
                }
            }
        }
        return mentions;
    }

    private static Mention.@Nullable Kind kind(Observation observation, Meaning meaning) {
        if (meaning.system().equals("fact") && codings(observation).anyMatch(c -> isFact(c, meaning.code()))) {
            return observation.getValue() instanceof BooleanType flag && flag.hasValue()
                    ? (flag.booleanValue() ? Mention.Kind.ENTERED : Mention.Kind.DENIED)
                    : null;
        }
        int equals = meaning.code().indexOf('=');
        if (!meaning.system().equals("loinc-answer") || equals < 0) {
            return null;
        }
        String question = meaning.code().substring(0, equals);
        String answer = meaning.code().substring(equals + 1);
        boolean asked = codings(observation)
                .anyMatch(c -> ObservationReader.LOINC.equals(c.getSystem()) && question.equals(c.getCode()));
        return asked ? answered(observation, answer) : null;
    }

    private static Mention.@Nullable Kind answered(Observation observation, String answer) {
        List<String> words = words(observation.getValue());
        if (!answer.equals(POSITIVE)) {
            return words.contains(answer) ? Mention.Kind.ACTIVE : null;
        }
        List<String> all = new ArrayList<>(words);
        observation.getInterpretation().forEach(i -> all.addAll(words(i)));
        boolean positive =
                all.stream().anyMatch(word -> POSITIVE_CODES.contains(word.toLowerCase(java.util.Locale.ROOT)));
        boolean negative =
                all.stream().anyMatch(word -> NEGATIVE_CODES.contains(word.toLowerCase(java.util.Locale.ROOT)));
        if (positive == negative) {
            return null;
        }
        return positive ? Mention.Kind.ACTIVE : Mention.Kind.DENIED;
    }

    private static boolean isFact(Coding coding, String code) {
        return "https://myogate.org/fhir/CodeSystem/fact".equals(coding.getSystem()) && code.equals(coding.getCode());
    }

    private static Stream<Coding> codings(Observation observation) {
        return observation.getCode().getCoding().stream();
    }

    private static List<String> words(@Nullable Type value) {
        List<String> words = new ArrayList<>();
        if (value instanceof CodeableConcept concept) {
            concept.getCoding().stream()
                    .filter(Coding::hasCode)
                    .map(Coding::getCode)
                    .forEach(words::add);
            words.addAll(CodeMatcher.texts(concept));
        } else if (value instanceof StringType text && text.hasValue()) {
            words.add(text.getValue());
        }
        return words;
    }
}
