package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** README 2.3 steatosis-shown: a coded conclusion of imaging or biopsy, 24 months. */
class ReportTest {

    private static DiagnosticReport report(String system, String code, String on) {
        DiagnosticReport report = new DiagnosticReport();
        report.setId("r");
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.addConclusionCode(new CodeableConcept(new Coding(system, code, null)));
        if (!on.isEmpty()) {
            report.setEffective(new DateTimeType(on));
        }
        return report;
    }

    private static Snapshot read(DiagnosticReport report) {
        return Dossier.ofMan().deliveredOnly("DiagnosticReport").with(report).read();
    }

    @ParameterizedTest
    @CsvSource({
        "197321007, 2024-11-23, PRESENT CODED",
        "197321007, 2024-11-22, UNKNOWN STALE",
        "442191002, 2026-11-01, PRESENT CODED",
        "197315008, 2026-11-01, PRESENT CODED",
        "19943007, 2026-11-01, UNKNOWN NOT_RECORDED", // cirrhosis says nothing of fat
        "197321007, 2026-11-24, UNKNOWN NOT_RECORDED",
        "197321007, '', UNKNOWN NOT_RECORDED"
    })
    void readsAFattyLiverThatWasSeen(String code, String on, String expected) {
        assertThat(Shown.statement(read(report(Obs.SNOMED, code, on)), "steatosis-imaged"))
                .isEqualTo(expected);
    }

    @Test
    void readsIcdToo() {
        assertThat(Shown.statement(
                        read(report("http://hl7.org/fhir/sid/icd-10-cm", "K76.0", "2026-11-01")), "steatosis-imaged"))
                .isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @EnumSource(DiagnosticReportStatus.class)
    void countsOnlyWhatIsFinal(DiagnosticReportStatus status) {
        DiagnosticReport report = report(Obs.SNOMED, "197321007", "2026-11-01");
        report.setStatus(status);
        boolean stands = status == DiagnosticReportStatus.FINAL
                || status == DiagnosticReportStatus.AMENDED
                || status == DiagnosticReportStatus.CORRECTED;

        Snapshot snapshot = read(report);

        assertThat(Shown.statement(snapshot, "steatosis-imaged"))
                .isEqualTo(stands ? "PRESENT CODED" : "UNKNOWN NOT_RECORDED");
        assertThat(Shown.unusable(snapshot)).hasSize(stands ? 0 : 1);
    }

    @Test
    void aConclusionIsNoDiagnosis() {
        Snapshot snapshot = Dossier.ofMan()
                .with(report(Obs.SNOMED, "197321007", "2026-11-01"))
                .read();

        assertThat(Shown.statement(snapshot, "steatosis-coded")).isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void aReportThatDidNotComeSaysNothing() {
        assertThat(Shown.statement(Dossier.ofMan().read(), "steatosis-imaged")).isEqualTo("UNKNOWN NOT_DELIVERED");
    }
}
