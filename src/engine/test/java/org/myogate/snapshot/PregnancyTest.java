package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README row {@code pregnant}, D11, D72. 300 days before the reading is 2026-01-27, 90 days 2026-08-25. */
class PregnancyTest {

    private static String woman(Resource... resources) {
        return Shown.statement(Dossier.ofWoman().with(resources).read(), "pregnant");
    }

    private static String man(Resource... resources) {
        return Shown.statement(Dossier.ofMan().with(resources).read(), "pregnant");
    }

    private static Resource status(String code, String at) {
        return Obs.of("82810-3")
                .id("status" + code)
                .at(at)
                .answer(Obs.SNOMED, code)
                .make();
    }

    private static Resource pregnantStatus(String at) {
        return status("77386006", at);
    }

    private static Resource notPregnantStatus(String at) {
        return status("60001007", at);
    }

    private static Resource test(String answer, String at) {
        return Obs.of("2106-3").at(at).text(answer).make();
    }

    private static Dx pregnancy(String onset) {
        return Dx.snomed("77386006").onset(onset);
    }

    @ParameterizedTest
    @CsvSource({"Z33.1", "Z34.90", "Z3A.20", "O09.90", "O48.0", "O60.00", "O77.9", "O94", "O99.210", "O9A.1", "O24.410"
    })
    void byACodeOfTheLastThreeHundredDays(String code) {
        assertThat(woman(Dx.icd(code).onset("2026-01-27").make())).isEqualTo("PRESENT CODED");
        assertThat(woman(Dx.icd(code).onset("2026-01-26").make())).isEqualTo("UNKNOWN STALE");
    }

    @Test
    void byAStatus() {
        assertThat(woman(pregnantStatus("2026-10-01"))).isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({"2106-3", "2118-8", "2110-5", "2112-1"})
    void byATestOfTheLastSixtyDays(String code) {
        assertThat(woman(Obs.of(code).at("2026-09-24").text("Positive").make())).isEqualTo("PRESENT CODED");
        assertThat(woman(Obs.of(code).at("2026-09-23").text("Positive").make())).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void byADueDateAhead() {
        Resource ahead = Obs.of("11778-8")
                .also(o -> o.setValue(new DateTimeType("2027-04-01")))
                .make();
        Resource past = Obs.of("11778-8")
                .also(o -> o.setValue(new DateTimeType("2026-11-22")))
                .make();

        Resource today = Obs.of("11778-8")
                .also(o -> o.setValue(new DateTimeType("2026-11-23")))
                .make();

        assertThat(woman(ahead)).isEqualTo("PRESENT CODED");
        assertThat(woman(today)).isEqualTo("PRESENT CODED");
        assertThat(woman(past)).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void notByANegativeTestAlone() {
        assertThat(woman(test("Negative", "2026-11-20"))).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void anUnconfirmedPregnancyWarns() {
        assertThat(woman(pregnancy("2026-10-01").verification("provisional").make()))
                .isEqualTo("PRESENT UNCONFIRMED");
    }

    @Test
    void deniedWithinNinetyDays() {
        assertThat(woman(notPregnantStatus("2026-08-25"))).isEqualTo("ABSENT RECORDED");
        assertThat(woman(notPregnantStatus("2026-08-24"))).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(woman(Dx.snomed("60001007").onset("2026-10-01").make())).isEqualTo("ABSENT RECORDED");
        // may be older than ninety days
        assertThat(woman(notPregnantStatus("2026"))).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void aDenialCountsOnlyWhenItIsTheNewer() {
        assertThat(woman(pregnancy("2026-09-01").make(), notPregnantStatus("2026-10-01")))
                .isEqualTo("ABSENT RECORDED");
        assertThat(woman(pregnancy("2026-10-01").make(), notPregnantStatus("2026-09-01")))
                .isEqualTo("PRESENT CODED");
        assertThat(woman(pregnancy("2026-10-01").make(), notPregnantStatus("2026-10-01T09:00:00Z")))
                .isEqualTo("PRESENT CODED");
        assertThat(woman(pregnancy("2026-10-01").undated().make(), notPregnantStatus("2026-11-01")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void aTestAfterADenialOutweighsAnOlderCode() {
        assertThat(woman(
                        pregnancy("2026-03-01").make(),
                        notPregnantStatus("2026-09-01"),
                        test("Positive", "2026-11-01")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void endedByAbatementOrDelivery() {
        assertThat(woman(pregnancy("2026-02-01").ended("2026-10-20").make())).isEqualTo("ABSENT ENDED");
        assertThat(woman(
                        pregnantStatus("2026-05-01"),
                        pregnancy("2026-02-01").ended("2026-10-20").make()))
                .isEqualTo("ABSENT ENDED");
        assertThat(woman(
                        pregnancy("2026-02-01").make(),
                        Dx.icd("O80").onset("2026-10-20").make()))
                .isEqualTo("ABSENT ENDED");
        assertThat(woman(Dx.icd("O80").onset("2026-10-20").make())).isEqualTo("ABSENT ENDED");
    }

    @Test
    void aDeliveryBeforeTheEvidenceEndsNothing() {
        assertThat(woman(Dx.icd("O80").onset("2026-09-10").make(), test("Positive", "2026-11-10")))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void anEarlierPregnancySaysNothingOfNow() {
        assertThat(woman(pregnancy("2021-02-01").ended("2021-10-20").make())).isEqualTo("UNKNOWN STALE");
    }

    @Test
    void aManIsNotPregnantUnlessHisRecordSaysSo() {
        assertThat(man()).isEqualTo("ABSENT IMPOSSIBLE");
        assertThat(man(pregnancy("2026-10-01").make())).isEqualTo("UNKNOWN CONTRADICTED");
        assertThat(man(test("Positive", "2026-11-10"))).isEqualTo("UNKNOWN CONTRADICTED");
        // has had the organ
        assertThat(man(pregnancy("2015-10-01").make())).isEqualTo("UNKNOWN CONTRADICTED");
        assertThat(man(pregnancy("2015-10-01").verification("refuted").make())).isEqualTo("ABSENT IMPOSSIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "1975-11-23, ABSENT IMPOSSIBLE", // 51
        "1975-11-24, UNKNOWN NOT_RECORDED", // 50
        "1975, UNKNOWN NOT_RECORDED" // may be 50
    })
    void silenceMeansNoAfterFifty(String born, String expected) {
        Dossier dossier = Dossier.ofWoman().born(born);

        assertThat(Shown.statement(dossier.read(), "pregnant")).isEqualTo(expected);
    }

    @Test
    void evidenceCountsAtAnyAge() {
        Dossier dossier = Dossier.ofWoman()
                .born("1970-01-01")
                .with(pregnancy("2026-10-01").make());

        assertThat(Shown.statement(dossier.read(), "pregnant")).isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({"Z90.710", "Z90.711", "Z78.0"})
    void silenceMeansNoAfterHysterectomyAndMenopause(String code) {
        assertThat(woman(Dx.icd(code).make())).isEqualTo("ABSENT IMPOSSIBLE");
        assertThat(woman(Dx.icd(code).make(), pregnancy("2026-10-01").make())).isEqualTo("PRESENT CODED");
        assertThat(woman(Dx.icd(code).verification("provisional").make())).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void unknownSexLeavesItOpen() {
        Dossier dossier = Dossier.ofMan().patient(p -> p.setGender(AdministrativeGender.OTHER));

        assertThat(Shown.statement(dossier.read(), "pregnant")).isEqualTo("UNKNOWN NOT_RECORDED");
    }
}
