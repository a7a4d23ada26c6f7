package org.myogate.snapshot;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What was done: by code and category, and by words as a low match. An event with a look-back needs a date; a treatment
 * that makes a state (dialysis) holds for a while after it.
 */
final class ProcedureReader {

    private final Terms terms;
    private final CodeMatcher codes;
    private final ProcedureWords words;
    private final ClinicalTimes times;
    private final Period goesOn;
    private final AsOf asOf;
    private final List<Unusable> unusable;

    ProcedureReader(Terms terms, CodeMatcher codes, ProcedureWords words, AsOf asOf, List<Unusable> unusable) {
        this.terms = terms;
        this.codes = codes;
        this.words = words;
        this.times = new ClinicalTimes(asOf.zone());
        this.goesOn =
                Period.ofDays(terms.tolerance(Tolerance.PROCEDURE_GOES_ON_DAYS).intValueExact());
        this.asOf = asOf;
        this.unusable = unusable;
    }

    List<Mention> read(Entry entry) {
        Procedure procedure = (Procedure) entry.resource();
        if (procedure.getStatus() != ProcedureStatus.COMPLETED) {
            return List.of();
        }
        List<String> texts = CodeMatcher.texts(procedure.getCode());
        Set<String> coded = new HashSet<>(codes.of(procedure.getCode()));
        coded.addAll(codes.of(procedure.getCategory()));
        coded.removeIf(concept -> words.deny(concept, texts));
        Set<String> named = words.named(texts);
        named.removeAll(coded);
        When when = times.of(procedure.getPerformed()).orElse(null);
        if (when != null && when.isAfter(asOf)) {
            if (!coded.isEmpty() || !named.isEmpty()) {
                unusable.add(new Unusable(
                        entry.source(),
                        Unusable.Reason.FUTURE,
                        "the procedure is dated after the moment of this evaluation"));
            }
            return List.of();
        }
        return Stream.concat(
                        mentions(coded, Mention.Kind.ACTIVE, when, entry),
                        mentions(named, Mention.Kind.TEXT, when, entry))
                .toList();
    }

    private Stream<Mention> mentions(Set<String> concepts, Mention.Kind kind, @Nullable When when, Entry entry) {
        return concepts.stream()
                .sorted()
                .filter(concept -> holds(terms.concept(concept), Optional.ofNullable(when)))
                .map(concept -> new Mention(concept, kind, when, entry.source()));
    }

    private boolean holds(Concept concept, Optional<When> when) {
        return switch (concept.kind()) {
            case HX -> concept.window() == null || when.isPresent();
            case DX ->
                when.filter(done -> concept.window() != null || asOf.within(done, goesOn))
                        .isPresent();
            case DRUG, ANS, OWN, ALLERGY, PROCEDURE -> false;
        };
    }
}
