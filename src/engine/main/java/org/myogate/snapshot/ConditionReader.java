package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a Condition says of the concepts its code means. Where no code stands in a system that names diagnoses here, its
 * text may still name one, as a low match; else nobody can tell what it is, and it could be any.
 */
final class ConditionReader {

    /** Stands where a concept's id would in the mention of an entry that nobody can read. */
    private static final String ANY = "";

    private final Terms terms;
    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final DiagnosisStatus status;
    private final References references;
    private final AsOf asOf;
    private final List<Unusable> unusable;
    private final List<Mention> unreadable = new ArrayList<>();

    ConditionReader(Terms terms, CodeMatcher codes, References references, AsOf asOf, List<Unusable> unusable) {
        this.terms = terms;
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.status = new DiagnosisStatus(asOf);
        this.references = references;
        this.asOf = asOf;
        this.unusable = unusable;
    }

    List<Mention> read(Entry entry) {
        Condition condition = (Condition) entry.resource();
        Set<String> certain = codes.of(condition.getCode());
        Set<String> named = isCoded(condition) ? Set.of() : named(condition.getCode());
        Set<String> vague = codes.vaguely(condition.getCode());
        Optional<When> when = time(condition);
        boolean isFuture = when.isPresent() && when.get().isAfter(asOf);
        boolean isVoid = Statuses.isEnteredInError(condition);
        if (certain.isEmpty() && named.isEmpty() && vague.isEmpty()) {
            if (!isCoded(condition) && !isFuture && !isVoid) {
                unreadable.add(new Mention(ANY, status.of(condition), when.orElse(null), entry.source()));
            }
            return List.of();
        }
        if (isVoid) {
            unusable.add(new Unusable(entry.source(), Unusable.Reason.STATUS, "the diagnosis was entered in error"));
            return List.of();
        }
        if (isFuture) {
            unusable.add(new Unusable(
                    entry.source(),
                    Unusable.Reason.FUTURE,
                    "the diagnosis is dated after the moment of this evaluation"));
            return List.of();
        }
        return Stream.of(
                        mentions(certain, entry, when).flatMap(this::lowForMedicine),
                        mentions(named, entry, when).map(ConditionReader::byText),
                        mentions(vague, entry, when).flatMap(this::doubtful))
                .flatMap(mentions -> mentions)
                .toList();
    }

    /** Entries that could be any diagnosis, with what they say of it: active, ended, refuted. */
    List<Mention> unreadable() {
        return unreadable;
    }

    private static boolean isCoded(Condition condition) {
        return condition.getCode().getCoding().stream().anyMatch(Systems::namesDiagnosis);
    }

    /** What the text names, save medicines: "allergy to penicillin" takes none. */
    private Set<String> named(CodeableConcept code) {
        Set<String> named = new HashSet<>();
        CodeMatcher.texts(code).forEach(text -> named.addAll(codes.named(text)));
        named.removeIf(concept -> terms.concept(concept).kind() == Concept.Kind.DRUG);
        return named;
    }

    private Stream<Mention> mentions(Set<String> concepts, Entry entry, Optional<When> when) {
        return concepts.stream().sorted().map(id -> mention(terms.concept(id), entry, when));
    }

    private Mention mention(Concept concept, Entry entry, Optional<When> when) {
        Condition condition = (Condition) entry.resource();
        Mention.Kind kind = status.of(condition, concept, when.orElse(null));
        return new Mention(
                concept.id(),
                kind,
                status.end(condition, concept, kind).or(() -> when).orElse(null),
                entry.source());
    }

    /**
     * A problem-list code that hints at a medicine (long-term use of insulin) is a low match; ended, it says nothing.
     */
    private Stream<Mention> lowForMedicine(Mention mention) {
        if (terms.concept(mention.concept()).kind() != Concept.Kind.DRUG) {
            return Stream.of(mention);
        }
        return mention.isPositive() ? Stream.of(mention.as(Mention.Kind.TEXT)) : Stream.empty();
    }

    private static Mention byText(Mention mention) {
        return switch (mention.kind()) {
            case ACTIVE -> mention.as(Mention.Kind.TEXT);
            case ENDED -> mention.as(Mention.Kind.ENDED_UNCONFIRMED);
            default -> mention;
        };
    }

    private Stream<Mention> doubtful(Mention mention) {
        boolean isEver = terms.concept(mention.concept()).kind() == Concept.Kind.HX;
        return mention.isPositive() || (isEver && mention.wasPositive())
                ? Stream.of(mention.as(Mention.Kind.DOUBTFUL))
                : Stream.empty();
    }

    private Optional<When> time(Condition condition) {
        return times.of(condition.getOnset())
                .or(() -> times.of(condition.getRecordedDateElement()))
                .or(() -> references
                        .find(condition, condition.getEncounter(), Encounter.class)
                        .flatMap(encounter -> times.of(encounter.getPeriod().getStartElement())));
    }
}
