package org.myogate.snapshot;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/** What a report concludes, where the conclusion is coded; its sentences are not read. */
final class ReportReader {

    private static final String CONCLUSION = "conclusion";
    private static final Set<DiagnosticReportStatus> STANDS =
            EnumSet.of(DiagnosticReportStatus.FINAL, DiagnosticReportStatus.AMENDED, DiagnosticReportStatus.CORRECTED);

    private final List<Concept> concluded;
    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final List<Unusable> unusable;

    ReportReader(Terms terms, CodeMatcher codes, AsOf asOf, List<Unusable> unusable) {
        this.concluded = terms.concepts().values().stream()
                .filter(concept -> concept.systems().contains(CONCLUSION))
                .toList();
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.unusable = unusable;
    }

    List<Mention> read(Entry entry) {
        DiagnosticReport report = (DiagnosticReport) entry.resource();
        Set<String> meant = report.getConclusionCode().stream()
                .flatMap(code -> codes.of(code).stream())
                .collect(Collectors.toSet());
        List<Concept> found =
                concluded.stream().filter(concept -> isMeant(concept, meant)).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Optional<When> when = times.of(report.getEffective());
        Optional<Unusable> refused = refused(entry, report, when);
        refused.ifPresent(unusable::add);
        return refused.isPresent()
                ? List.of()
                : found.stream()
                        .map(concept ->
                                new Mention(concept.id(), Mention.Kind.ACTIVE, when.orElse(null), entry.source()))
                        .toList();
    }

    private static boolean isMeant(Concept concept, Set<String> meant) {
        return concept.codes().stream()
                .anyMatch(meaning -> meaning.system().equals(CONCLUSION) && meant.contains(meaning.code()));
    }

    private Optional<Unusable> refused(Entry entry, DiagnosticReport report, Optional<When> when) {
        if (!STANDS.contains(report.getStatus())) {
            return Optional.of(new Unusable(entry.source(), Unusable.Reason.STATUS, "the report is not final"));
        }
        if (when.isEmpty()) {
            return Optional.of(new Unusable(entry.source(), Unusable.Reason.DATE, "the report has no clinical time"));
        }
        return when.get().isAfter(asOf)
                ? Optional.of(new Unusable(
                        entry.source(),
                        Unusable.Reason.FUTURE,
                        "the report is dated after the moment of this evaluation"))
                : Optional.empty();
    }
}
