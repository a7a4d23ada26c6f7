package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** What section 3 says of single markers beyond codes, units and bounds. */
class MarkerRulesTest {

    private static Snapshot read(Resource... resources) {
        return Dossier.ofMan().with(resources).read();
    }

    private static Observation of(String code, String number, String unit) {
        return Obs.of(code).value(number, unit).make();
    }

    @Test
    void takesTheStrongerHand() {
        assertThat(Shown.value(read(of("83174-3", "31", "kg"), of("83173-5", "28", "kg")), "grip-kg"))
                .isEqualTo("31 kg");
        // 58 lbf = 26.308 kg, against 26 kg
        assertThat(Shown.value(read(of("83174-3", "58", "[lbf_av]"), of("83173-5", "26", "kg")), "grip-kg"))
                .isEqualTo("26.308357 kg");
    }

    @Test
    void aGripInPoundForceMeetsTheCutoffInKilograms() {
        Cutoff low = new Cutoff(
                "grip.low", List.of(new Cutoff.Bound(Operator.BELOW, new BigDecimal(27), "kg", "", "s", "verified")));

        assertThat(Shown.measured(read(of("83174-3", "58", "[lbf_av]")), "grip-kg")
                        .reaches(low))
                .isTrue();
        assertThat(Shown.measured(read(of("83174-3", "60", "[lbf_av]")), "grip-kg")
                        .misses(low))
                .isTrue();
    }

    @Test
    void refusesAGripWithoutUnit() {
        assertThat(Shown.unusable(read(Obs.of("83174-3").whole(58).make())))
                .containsExactly("Observation/o83174-3 UNIT");
    }

    @ParameterizedTest
    @CsvSource({"74013-4, 2, /d, 196, 112", "74013-4, 2, '{drinks}/d', 196, 112", "44940-5, 10, '{#}/wk', 140, 80"})
    void tellsAlcoholInGramsByTheDrinkOfTheSite(String code, String number, String unit, String us, String uk) {
        Observation drinks = of(code, number, unit);
        Terms british = TermsReader.read(RulesFiles.bundled(), Map.of("alcohol.gramsPerDrink", "8"), new Problems());

        assertThat(Shown.value(read(drinks), "alcohol-g-per-wk")).isEqualTo(us + " g/wk");
        assertThat(Shown.value(Dossier.ofMan().terms(british).with(drinks).read(), "alcohol-g-per-wk"))
                .isEqualTo(uk + " g/wk");
    }

    @Test
    void refusesADrinkOfNoGrams() {
        Problems problems = new Problems();
        TermsReader.read(RulesFiles.bundled(), Map.of("alcohol.gramsPerDrink", "0"), problems);

        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void aCalculatedLdlIsVoidBesideHighTriglycerides() {
        Observation calculated = of("13457-7", "120", "mg/dL");

        assertThat(Shown.value(read(calculated, of("2571-8", "400", "mg/dL")), "ldl-mg-per-dl"))
                .isEqualTo("120 mg/dL");
        Snapshot snapshot = read(calculated, of("2571-8", "401", "mg/dL"));
        assertThat(Shown.value(snapshot, "ldl-mg-per-dl")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o13457-7 NO_VALUE");
        assertThat(Shown.value(
                        read(
                                calculated,
                                Obs.of("2571-8")
                                        .at("2026-11-01T08:00:00Z")
                                        .value("401", "mg/dL")
                                        .make()),
                        "ldl-mg-per-dl"))
                .isEqualTo("120 mg/dL");
        assertThat(Shown.value(read(of("18262-6", "120", "mg/dL"), of("2571-8", "401", "mg/dL")), "ldl-mg-per-dl"))
                .isEqualTo("120 mg/dL");
    }

    @Test
    void takesAMeasuredLdlBeforeACalculatedOneOfItsDay() {
        Snapshot snapshot = read(
                of("18262-6", "120", "mg/dL"),
                Obs.of("13457-7")
                        .at("2026-11-02T09:00:00Z")
                        .value("90", "mg/dL")
                        .make());

        assertThat(Shown.value(snapshot, "ldl-mg-per-dl")).isEqualTo("120 mg/dL");
        assertThat(Shown.measured(snapshot, "ldl-mg-per-dl").isDirect()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100.4, 38", "95, 35"})
    void readsFahrenheit(String fahrenheit, String celsius) {
        Obs warm = Obs.of("8310-5").at("2026-11-22").value(fahrenheit, "[degF]");

        assertThat(Shown.value(read(warm.make()), "temperature")).isEqualTo(celsius + " Cel");
        assertThat(Shown.value(
                        read(Obs.of("8310-5")
                                .at("2026-11-22")
                                .written(fahrenheit, "\u00b0F")
                                .make()),
                        "temperature"))
                .isEqualTo(celsius + " Cel");
    }

    @Test
    void readsDecibelAsDecibelPerMetre() {
        assertThat(Shown.value(read(Obs.of("81894-8").value("290", "dB").make()), "cap-db-per-m"))
                .isEqualTo("290 dB/m");
    }

    @ParameterizedTest
    @CsvSource({
        "3695-4, 0.7, ug/L", // insulin in mass units
        "1572-7, 0.7, ug/L",
        "20448-7, 0.7, ug/L",
        "62388-4, 6.1, %", // HbA1c on the older Japanese scale
        "55819-7, 4, ug/mL", // adiponectin of high molecular weight
        "77615-3, 1.5, m/s" // liver stiffness by shear wave
    })
    void refusesWhatOnlyLooksLikeTheMarker(String code, String number, String unit) {
        assertThat(read(of(code, number, unit)).unusable()).hasSize(1);
    }

    @Test
    void saysWhyALookalikeIsRefused() {
        assertThat(read(of("3695-4", "0.7", "ug/L")).unusable().get(0).detail()).contains("factor");
    }

    @Test
    void crpFiledUnderTheConventionalCodeIsConventional() {
        Snapshot snapshot = read(of("1988-5", "2", "mg/L"));

        assertThat(Shown.value(snapshot, "HSCRP")).isEqualTo("MISSING");
    }

    @Test
    void restingHeartRateIsTheMedianOfDailyValues() {
        Observation[] beats = {
            Obs.of("40443-4")
                    .id("a")
                    .at("2026-11-01T06:00:00Z")
                    .value("60", "/min")
                    .make(),
            Obs.of("40443-4")
                    .id("b")
                    .at("2026-11-01T07:00:00Z")
                    .value("62", "/min")
                    .make(),
            Obs.of("40443-4")
                    .id("c")
                    .at("2026-11-01T08:00:00Z")
                    .value("64", "/min")
                    .make(),
            Obs.of("40443-4")
                    .id("d")
                    .at("2026-11-02T06:00:00Z")
                    .value("80", "/min")
                    .make(),
            Obs.of("40443-4")
                    .id("e")
                    .at("2026-11-03T06:00:00Z")
                    .value("90", "/min")
                    .make()
        };

        assertThat(Shown.value(read(beats), "RHR")).isEqualTo("80 /min");
    }

    @Test
    void marksASinglePressure() {
        Snapshot panel = read(Obs.of("85354-9")
                .at("2026-11-20")
                .component("8480-6", "132", "mm[Hg]")
                .component("8462-4", "84", "mm[Hg]")
                .make());
        Snapshot alone =
                read(Obs.of("8480-6").at("2026-11-20").value("132", "mm[Hg]").make());

        assertThat(Shown.measured(panel, "systolic-bp").flags()).contains(Flag.SINGLE);
        assertThat(Shown.measured(panel, "diastolic-bp.now").flags()).contains(Flag.SINGLE);
        assertThat(Shown.measured(alone, "systolic-bp.now").flags()).contains(Flag.SINGLE);
    }

    @Test
    void insulinProvenToBeAfterFoodIsNoValueOfItsUse() {
        Observation insulin = Obs.of("20448-7").value("18", "u[IU]/mL").make();
        Observation fed = Obs.of("49541-6").yes(false).make();
        Snapshot after = read(insulin, fed);

        assertThat(Shown.value(read(insulin), "INS-F")).isEqualTo("18 u[IU]/mL");
        assertThat(Shown.value(read(insulin), "INS-fasting")).isEqualTo("NOT_FASTING");
        assertThat(Shown.value(after, "INS-F")).isEqualTo("NOT_FASTING");
        // An index can still say that the draw was after food.
        assertThat(after.readings("INS-F")).hasSize(1);
        assertThat(Shown.value(read(of("27873-9", "18", "u[IU]/mL")), "INS-fasting"))
                .isEqualTo("18 u[IU]/mL");
    }
}
