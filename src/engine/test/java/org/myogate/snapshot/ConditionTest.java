package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README 2.1: active, unconfirmed, ended, refuted; what holds now against what was ever. */
class ConditionTest {

    private static final String T2D = "44054006";
    private static final String T1D = "46635009";

    private static String now(Dx... conditions) {
        return Dx.shown("t2d-coded", conditions);
    }

    private static String ever(Dx... conditions) {
        return Dx.shown("t1d", conditions);
    }

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, PRESENT CODED, PRESENT CODED",
        "recurrence, confirmed, PRESENT CODED, PRESENT CODED",
        "relapse, confirmed, PRESENT CODED, PRESENT CODED",
        "'', confirmed, PRESENT CODED, PRESENT CODED",
        "active, '', PRESENT CODED, PRESENT CODED", // D24: none reads as confirmed
        "'', '', PRESENT CODED, PRESENT CODED",
        "inactive, confirmed, ABSENT ENDED, PRESENT CODED",
        "remission, confirmed, PRESENT CODED, PRESENT CODED", // D58: type 2 in remission is still type 2
        "resolved, confirmed, ABSENT ENDED, PRESENT CODED",
        "resolved, '', ABSENT ENDED, PRESENT CODED",
        "active, provisional, PRESENT UNCONFIRMED, PRESENT UNCONFIRMED",
        "active, differential, PRESENT UNCONFIRMED, PRESENT UNCONFIRMED",
        "active, unconfirmed, PRESENT UNCONFIRMED, PRESENT UNCONFIRMED",
        "'', provisional, PRESENT UNCONFIRMED, PRESENT UNCONFIRMED",
        "resolved, provisional, ABSENT ENDED, PRESENT UNCONFIRMED",
        "inactive, unconfirmed, ABSENT ENDED, PRESENT UNCONFIRMED",
        "active, refuted, ABSENT RECORDED, ABSENT RECORDED",
        "resolved, refuted, ABSENT RECORDED, ABSENT RECORDED",
        "'', refuted, ABSENT RECORDED, ABSENT RECORDED",
        "active, entered-in-error, ABSENT NONE_RECORDED, ABSENT NONE_RECORDED",
        "'', entered-in-error, ABSENT NONE_RECORDED, ABSENT NONE_RECORDED"
    })
    void readsEveryPairOfStatuses(String clinical, String verification, String now, String ever) {
        assertThat(now(Dx.snomed(T2D).clinical(clinical).verification(verification)))
                .isEqualTo(now);
        assertThat(ever(Dx.snomed(T1D).clinical(clinical).verification(verification)))
                .isEqualTo(ever);
    }

    @Test
    void anUnconfirmedDiagnosisWarnsAndNeverQualifies() {
        Statement statement = Dossier.ofMan()
                .with(Dx.snomed(T2D).verification("provisional").make())
                .read()
                .statement("t2d-coded");

        assertThat(statement.warns()).isEqualTo(Truth.TRUE);
        assertThat(statement.qualifies()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void listsADiagnosisEnteredInError() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Dx.snomed(T2D).id("x").verification("entered-in-error").make())
                .read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Condition/x STATUS");
    }

    @Test
    void withoutStatusAnAbatementEndsIt() {
        assertThat(now(Dx.snomed(T2D).clinical("").also(c -> c.setAbatement(new DateTimeType("2024-01-01")))))
                .isEqualTo("ABSENT ENDED");
        assertThat(now(Dx.snomed(T2D).clinical("").also(c -> c.setAbatement(new StringType("last year")))))
                .isEqualTo("ABSENT ENDED");
        // not yet
        assertThat(now(Dx.snomed(T2D).clinical("").also(c -> c.setAbatement(new DateTimeType("2026-12-24")))))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void aStatusDecidesBeforeAnAbatement() {
        assertThat(now(Dx.snomed(T2D).also(c -> c.setAbatement(new DateTimeType("2024-01-01")))))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void aStatusNobodyKnowsIsNone() {
        assertThat(now(Dx.snomed(T2D).clinical("unknown"))).isEqualTo("PRESENT CODED");
        assertThat(now(Dx.snomed(T2D).also(c -> c.setClinicalStatus(new CodeableConcept().setText("chronic")))))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void theNewestEntryDecidesWhatHoldsNow() {
        Dx ended = Dx.snomed(T2D).id("a").onset("2022-01-01").clinical("resolved");
        Dx active = Dx.snomed(T2D).id("b").onset("2020-01-01");

        assertThat(now(ended, active)).isEqualTo("ABSENT ENDED");
        assertThat(now(ended.onset("2019-01-01"), active)).isEqualTo("PRESENT CODED");
    }

    @Test
    void ofTwoEntriesOfOneTimeThePositiveOneStands() {
        Dx active = Dx.snomed(T2D).id("a").onset("2022-01-01");

        assertThat(now(active, Dx.snomed(T2D).id("b").onset("2022-01-01").clinical("resolved")))
                .isEqualTo("PRESENT CODED");
        assertThat(now(
                        active,
                        Dx.snomed(T2D).id("b").onset("2022-01-01T09:00:00Z").clinical("resolved")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void anUndatedActiveEntryIsNeverOlderThanADatedOne() {
        assertThat(now(
                        Dx.snomed(T2D).id("a").undated(),
                        Dx.snomed(T2D).id("b").onset("2022-01-01").clinical("resolved")))
                .isEqualTo("PRESENT CODED");
        assertThat(now(
                        Dx.snomed(T2D).id("a").undated().clinical("resolved"),
                        Dx.snomed(T2D).id("b").onset("2022-01-01")))
                .isEqualTo("PRESENT CODED");
        assertThat(now(Dx.snomed(T2D).undated().clinical("resolved"))).isEqualTo("ABSENT ENDED");
    }

    @Test
    void oneStandingEntryMakesAHistory() {
        assertThat(ever(
                        Dx.snomed(T1D).id("a").onset("2010-01-01"),
                        Dx.snomed(T1D).id("b").onset("2022-01-01").verification("refuted")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void theSurestOfSeveralEntriesGivesTheBasis() {
        assertThat(ever(
                        Dx.snomed(T1D).id("a").verification("provisional"),
                        Dx.snomed(T1D).id("b").clinical("resolved")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void refusesAFutureDiagnosis() {
        Condition condition = Dx.snomed(T2D).id("x").onset("2026-11-24").make();
        Snapshot snapshot = Dossier.ofMan().with(condition).read();

        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.unusable(snapshot)).containsExactly("Condition/x FUTURE");
    }

    @Test
    void datesByOnsetThenRecordThenEncounter() {
        Dx recorded = Dx.snomed(T2D).undated().also(c -> c.setRecordedDateElement(new DateTimeType("2021-05-01")));
        Dx described = Dx.snomed(T2D)
                .also(c -> c.setOnset(new StringType("childhood")))
                .also(c -> c.setRecordedDateElement(new DateTimeType("2021-05-01")));

        assertThat(since(recorded)).isEqualTo("2021-05-01");
        assertThat(since(described)).isEqualTo("2021-05-01");
        assertThat(since(Dx.snomed(T2D))).isEqualTo("2020-03-01");
    }

    private static String since(Dx condition) {
        Present present =
                (Present) Dossier.ofMan().with(condition.make()).read().statement("t2d-coded");
        When since = present.since();
        return since == null
                ? "undated"
                : since.earliestDay(java.time.ZoneOffset.UTC).toString();
    }
}
