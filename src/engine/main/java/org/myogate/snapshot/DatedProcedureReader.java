package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a Procedure dates beside surgery: revascularisation, an operation on the retina, rehabilitation; and one in
 * preparation that is surgery: a planned one. Where no code names it its text may, which warns and never qualifies.
 */
final class DatedProcedureReader {

    private static final String SURGERY = "surgery";
    /** The concepts of a planned procedure; they differ in how far ahead it lies. */
    static final Set<String> PLANNED = Set.of("planned-procedure", "planned-procedure-7d");

    private final CodeMatcher codes;
    private final CodeMatcher clinical;
    private final ProcedureWords surgery;
    private final Phrases phrases;
    private final ClinicalTimes times;
    private final AsOf asOf;

    /** @param surgery words that name surgery */
    DatedProcedureReader(CodeBook book, ProcedureWords surgery, AsOf asOf) {
        this.codes = book.done();
        this.clinical = book.clinical();
        this.surgery = surgery;
        this.phrases = book.phrases();
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
        Set<String> coded = codes.of(procedure.getCode());
        Set<String> named = phrases.named(CodeMatcher.texts(procedure.getCode()));
        named.removeAll(PLANNED);
        named.removeAll(coded);
        return Stream.concat(
                        mentions(coded, Mention.Kind.ACTIVE, when, entry.source()),
                        mentions(named, Mention.Kind.TEXT, when, entry.source()))
                .toList();
    }

    private List<Mention> planned(Procedure procedure, Optional<When> when, Source source) {
        List<String> texts = CodeMatcher.texts(procedure.getCode());
        Set<String> coded = new HashSet<>(clinical.of(procedure.getCode()));
        coded.addAll(clinical.of(procedure.getCategory()));
        if (coded.contains(SURGERY) && !surgery.deny(SURGERY, texts)) {
            return mentions(PLANNED, Mention.Kind.ACTIVE, when, source).toList();
        }
        return phrases.named(texts).stream().anyMatch(PLANNED::contains)
                        || surgery.named(texts).contains(SURGERY)
                ? mentions(PLANNED, Mention.Kind.TEXT, when, source).toList()
                : List.of();
    }

    private static Stream<Mention> mentions(
            Set<String> concepts, Mention.Kind kind, Optional<When> when, Source source) {
        return concepts.stream().sorted().map(concept -> new Mention(concept, kind, when.orElse(null), source));
    }
}
