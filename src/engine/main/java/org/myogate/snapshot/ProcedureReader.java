package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a Procedure says: once completed it dates what was done, while in preparation it is a planned one. A code or
 * category names it; where none does, its text may, which warns and never qualifies (D59).
 */
final class ProcedureReader {

    private static final String SURGERY = "major-surgery";
    private static final String PLANNED = "planned-procedure";

    private final CodeMatcher codes;
    private final Phrases phrases;
    private final ClinicalTimes times;
    private final AsOf asOf;

    /** @param codes of procedures, and of what the service itself records */
    ProcedureReader(CodeMatcher codes, Phrases phrases, AsOf asOf) {
        this.codes = codes;
        this.phrases = phrases;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        Procedure procedure = (Procedure) entry.resource();
        Optional<When> when = times.of(procedure.getPerformed());
        if (procedure.getStatus() == ProcedureStatus.PREPARATION) {
            return planned(procedure, when, entry.source());
        }
        boolean isFuture = when.filter(time -> time.isAfter(asOf)).isPresent();
        if (procedure.getStatus() != ProcedureStatus.COMPLETED || isFuture) {
            return List.of();
        }
        Set<String> coded = coded(procedure);
        Set<String> named = phrases.named(CodeMatcher.texts(procedure.getCode()));
        named.remove(PLANNED);
        named.removeAll(coded);
        return Stream.concat(
                        mentions(coded, Mention.Kind.ACTIVE, when, entry.source()),
                        mentions(named, Mention.Kind.TEXT, when, entry.source()))
                .toList();
    }

    private Set<String> coded(Procedure procedure) {
        CodeableConcept code = procedure.getCode();
        Set<String> coded = new HashSet<>(codes.of(procedure.getCategory()));
        coded.removeIf(concept -> phrases.isForbidden(concept, CodeMatcher.texts(code)));
        coded.addAll(codes.of(code));
        return coded;
    }

    private List<Mention> planned(Procedure procedure, Optional<When> when, Source source) {
        Set<String> named = phrases.named(CodeMatcher.texts(procedure.getCode()));
        if (coded(procedure).contains(SURGERY)) {
            return mentions(Set.of(PLANNED), Mention.Kind.ACTIVE, when, source).toList();
        }
        return named.contains(PLANNED) || named.contains(SURGERY)
                ? mentions(Set.of(PLANNED), Mention.Kind.TEXT, when, source).toList()
                : List.of();
    }

    private static Stream<Mention> mentions(
            Set<String> concepts, Mention.Kind kind, Optional<When> when, Source source) {
        return concepts.stream().sorted().map(concept -> new Mention(concept, kind, when.orElse(null), source));
    }
}
