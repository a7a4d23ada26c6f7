package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Level;
import org.myogate.plan.Settled;
import org.myogate.snapshot.Unmeasured;

class EvaluationTest {

    @Test
    void goesFromARecordToEvidenceThatNamesFactsCutoffAndSource() {
        Outcome outcome = Shipped.evaluate(Shipped.centralAdiposity());
        assertThat(outcome.firings())
                .filteredOn(firing -> firing.rule().startsWith("visceral-adiposity/S+ ANTHRO"))
                .singleElement()
                .satisfies(firing -> {
                    assertThat(firing.facts()).hasToString("[Measured[WHtR]]");
                    assertThat(firing.cutoffs())
                            .singleElement()
                            .satisfies(cutoff -> assertThat(cutoff.id()).isEqualTo("whtr.high"));
                    assertThat(firing.evidence()).contains("nice-ng246");
                });
    }

    @Test
    void speaksForAPatternAndSaysWhy() {
        Outcome outcome = Shipped.evaluate(Shipped.centralAdiposity());
        assertThat(outcome.findings().get(Axis.VISCERAL_ADIPOSITY).level()).isEqualTo(Level.DEFINITE);
        assertThat(outcome.reasons()).contains("visceral-adiposity", "metabolic-syndrome");
        assertThat(outcome.silence()).isNull();
    }

    @Test
    void staysSilentOnWhoIsWell() {
        Outcome outcome = Shipped.evaluate(Shipped.lean());
        assertThat(outcome.findings().get(Axis.VISCERAL_ADIPOSITY).level()).isEqualTo(Level.ABSENT);
        assertThat(outcome.reasons()).isEmpty();
        assertThat(outcome.silence()).isNotNull().extracting(Silence::reason).isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void withholdsTheActivityQuestionsWhilePressureStopsExercise() {
        FhirRecord calm = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("8480-6", "150", "mm[Hg]", "2026-11-20T09:00:00Z");
        assertThat(Shipped.evaluate(calm).settled().kept()).contains("EX-21");
        FhirRecord crisis = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("8480-6", "180", "mm[Hg]", "2026-11-20T09:00:00Z");
        assertThat(Shipped.evaluate(crisis).settled().withheld())
                .containsExactly(new Settled.Withheld("EX-21", List.of("SG-11")));
    }

    @Test
    void neverSpeaksOfWhoMayBe17() {
        FhirRecord child = FhirRecord.of(AdministrativeGender.FEMALE, "2008")
                .observed("8280-0", "120", "cm", "2026-11-02")
                .observed("8302-2", "165", "cm", "2026-11-02");
        assertThat(Shipped.evaluate(child).silence())
                .isNotNull()
                .extracting(Silence::reason)
                .isEqualTo(Silence.Reason.UNDER_18);
    }

    @Test
    void tellsNoPatientDataInItsText() {
        Outcome outcome = Shipped.evaluate(Shipped.centralAdiposity());
        assertThat(outcome.toString() + outcome.firings()).doesNotContain("120", "230", "1974");
    }

    @Test
    void evaluatesManyPatientsAtOnceWithoutMixingThem() {
        List<FhirRecord> patients = List.of(Shipped.centralAdiposity(), Shipped.lean());
        List<List<String>> alone = patients.stream().map(EvaluationTest::fired).toList();
        assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
        List<List<String>> together = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> fired(patients.get(i % 2)))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % 2));
        }
    }

    private static List<String> fired(FhirRecord record) {
        return Shipped.evaluate(record).firings().stream().map(Firing::rule).toList();
    }

    /** A site may loosen the bounds of a marker; no rule may break on what that lets in. */
    @Test
    void worksNoFiltrationOutOfACreatinineOfZero() {
        String units = "terms/units.csv";
        String shipped = Shipped.ruleset().files().text(units);
        String loose = shipped.replace("creatinine,mg/dL,,1,0,,0.1,", "creatinine,mg/dL,,1,0,,0,");
        assertThat(loose).isNotEqualTo(shipped);
        Ruleset ruleset = Shipped.ruleset().edited(units, loose);
        FhirRecord record = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("2160-0", "0", "mg/dL", "2026-11-20T09:00:00Z");
        Outcome outcome = ruleset.evaluate(ruleset.read(record.record(), Shipped.AS_OF));
        assertThat(outcome.measurements())
                .filteredOn(each -> each.marker().equals("egfr"))
                .singleElement()
                .isInstanceOf(Unmeasured.class);
    }
}
