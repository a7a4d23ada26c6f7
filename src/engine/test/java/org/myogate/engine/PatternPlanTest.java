package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Truth;

/** {@code rules/plan/pattern.drl} and {@code rules/state/bridge.csv}, from the record (article map 2.1, README 2.2). */
class PatternPlanTest {

    private static final String DAY = "2026-11-02";
    private static final String DRAW = "2026-11-02T08:00:00Z";

    private static FhirRecord man(String born) {
        return FhirRecord.of(AdministrativeGender.MALE, born);
    }

    private static List<String> kept(FhirRecord record) {
        return Shipped.assess(record).settled().kept();
    }

    private static Truth truth(FhirRecord record, String state) {
        return Shipped.assess(record).truth(state);
    }

    private static FhirRecord withSize(FhirRecord record, String kg) {
        return record.observed("29463-7", kg, "kg", DAY).observed("8302-2", "180", "cm", DAY);
    }

    @Test
    void plansReadProbablePatternsOnly() {
        Outcome central = Shipped.assess(Shipped.centralAdiposity());
        assertThat(central.truth("visceral")).isEqualTo(Truth.TRUE);
        assertThat(central.truth("ir")).isEqualTo(Truth.TRUE);
        assertThat(central.truth("ir-marker")).isEqualTo(Truth.TRUE);
        Outcome lean = Shipped.assess(Shipped.lean());
        assertThat(lean.truth("visceral")).isEqualTo(Truth.FALSE);
        assertThat(lean.truth("ir")).isEqualTo(Truth.FALSE);
        assertThat(lean.truth("ir-marker")).isEqualTo(Truth.FALSE);
    }

    @Test
    void whatAPatternDoesNotTellIsUnknownAndNotFalse() {
        Outcome bare = Shipped.assess(man("1970-01-01"));
        for (String state : List.of("ir", "ir-marker", "visceral", "lipotoxic", "steatosis-suspected")) {
            assertThat(bare.truth(state)).as(state).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Test
    void oneIndexIsAMarkerButNoPlan() {
        FhirRecord homaAlone =
                man("1970-01-01").observed("1558-6", "95", "mg/dL", DRAW).observed("27873-9", "13", "u[IU]/mL", DRAW);
        assertThat(truth(homaAlone, "ir-marker")).isEqualTo(Truth.TRUE);
        assertThat(truth(homaAlone, "ir")).isEqualTo(Truth.FALSE);
    }

    @Test
    void aCodeStandsForInsulinResistance() {
        assertThat(truth(man("1970-01-01").has("763325000"), "ir")).isEqualTo(Truth.TRUE);
    }

    @Test
    void asksForTheWaistOnlyWhereItIsMissingAndWouldDecide() {
        assertThat(kept(withSize(man("1970-01-01"), "81"))).contains("ART-R10");
        assertThat(kept(withSize(man("1970-01-01"), "80"))).doesNotContain("ART-R10");
        assertThat(kept(man("1970-01-01").has("38341003"))).contains("ART-R10");
        assertThat(kept(withSize(man("1970-01-01"), "81").observed("8280-0", "90", "cm", DAY)))
                .doesNotContain("ART-R10");
        assertThat(kept(withSize(man("1970-01-01"), "81").observed("8280-0", "90", "cm", "2025-11-02")))
                .contains("ART-R10");
    }

    @Test
    void asksForNoWaistThatFluidOrAnEatingDisorderWouldSpoil() {
        for (String diagnosis : List.of("72366004", "78004001")) {
            Outcome outcome = Shipped.assess(withSize(man("1970-01-01"), "81").has(diagnosis));
            assertThat(outcome.settled().withheld())
                    .anySatisfy(withheld -> assertThat(withheld.because()).containsExactly("eating-disorder"));
        }
    }

    @Test
    void testsGlucoseForAFamilyHistoryFrom35OrWithOverweight() {
        assertThat(kept(relative(man("1991-11-23")))).contains("ART-R7a");
        assertThat(kept(relative(man("1991-11-24")))).doesNotContain("ART-R7a");
        assertThat(kept(relative(withSize(man("1996-01-01"), "81")))).contains("ART-R7a");
        assertThat(kept(man("1970-01-01"))).doesNotContain("ART-R7a");
    }

    @Test
    void testsGlucoseAgainAfterThreeYearsOrAfterOneWithPrediabetes() {
        FhirRecord tested = relative(man("1970-01-01")).observed("4548-4", "5.4", "%", "2024-06-01");
        assertThat(kept(tested)).doesNotContain("ART-R7a");
        FhirRecord longAgo = relative(man("1970-01-01")).observed("4548-4", "5.4", "%", "2023-11-01");
        assertThat(kept(longAgo)).contains("ART-R7a");
        FhirRecord prediabetes = relative(man("1970-01-01"))
                .observed("4548-4", "6.0", "%", "2025-06-01")
                .has("714628002");
        assertThat(kept(prediabetes)).contains("ART-R7a");
        FhirRecord diabetes = relative(man("1970-01-01")).has("44054006");
        assertThat(kept(diabetes)).doesNotContain("ART-R7a");
    }

    private static FhirRecord relative(FhirRecord record) {
        return record.entered("first-degree-t2d", "1", "{#}", DAY);
    }

    @Test
    void takesFastingInsulinAloneForOneSignAndAsksForItsGlucose() {
        assertThat(kept(insulin("15.7", "81"))).contains("ART-R15");
        assertThat(truth(insulin("15.7", "81"), "ir-marker")).isEqualTo(Truth.TRUE);
        assertThat(kept(insulin("15.6", "81"))).doesNotContain("ART-R15");
        assertThat(kept(insulin("15.7", "80"))).doesNotContain("ART-R15");
        assertThat(kept(insulin("15.7", "81").observed("1558-6", "90", "mg/dL", DRAW)))
                .doesNotContain("ART-R15");
    }

    private static FhirRecord insulin(String value, String kg) {
        return withSize(man("1970-01-01"), kg).observed("27873-9", value, "u[IU]/mL", DRAW);
    }

    @Test
    void asksForASecondHsCrpOnlyWhereOneIsRaisedAndNoneIsAcute() {
        assertThat(kept(crp("3.1"))).contains("ART-R6a");
        assertThat(kept(crp("3.0"))).doesNotContain("ART-R6a");
        assertThat(kept(crp("10"))).contains("ART-R6a");
        assertThat(kept(crp("10.1"))).doesNotContain("ART-R6a");
        assertThat(kept(crp("3.1").observed("30522-7", "3.6", "mg/L", "2026-10-18")))
                .doesNotContain("ART-R6a");
        assertThat(kept(crp("3.1").observed("30522-7", "3.6", "mg/L", "2026-10-25")))
                .contains("ART-R6a");
    }

    @Test
    void asksForNoSecondHsCrpWhileSomethingElseExplainsTheFirst() {
        assertThat(kept(crp("3.1").has("69896004"))).doesNotContain("ART-R6a");
    }

    private static FhirRecord crp(String value) {
        return man("1970-01-01").observed("30522-7", value, "mg/L", DAY);
    }

    @Test
    void explainsAdipokinesThatAreOnRecordAndNeverAsksForThem() {
        assertThat(kept(man("1970-01-01").observed("47828-9", "4", "ug/mL", DAY)))
                .contains("ART-R16");
        assertThat(kept(man("1970-01-01").observed("21365-2", "22", "ng/mL", DAY)))
                .contains("ART-R16");
        assertThat(kept(man("1970-01-01"))).doesNotContain("ART-R16");
    }
}
