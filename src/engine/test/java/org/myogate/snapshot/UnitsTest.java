package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ground rule 2.3 and 2.7: a unit converts by table or the number is refused; a magnitude blocks, it never converts.
 */
class UnitsTest {

    private static Snapshot read(Obs observation) {
        return Dossier.ofMan().with(observation.make()).read();
    }

    @ParameterizedTest
    @CsvSource({
        "WAIST, 8280-0, 112, cm, 112 cm",
        "WAIST, 8280-0, 1.12, m, 112 cm",
        "WAIST, 8280-0, 1120, mm, 112 cm",
        "WAIST, 8280-0, 44, [in_i], 111.76 cm",
        "WAIST, 8280-0, 44, [in_us], 111.76022 cm",
        "HEIGHT, 8302-2, 178, cm, 178 cm",
        "HEIGHT, 8302-2, 1.78, m, 178 cm",
        "HEIGHT, 8302-2, 70, [in_i], 177.8 cm",
        "WEIGHT, 29463-7, 90.7, kg, 90.7 kg",
        "WEIGHT, 29463-7, 90700, g, 90.7 kg",
        "WEIGHT, 29463-7, 200, [lb_av], 90.718474 kg",
        "BMI-reported, 39156-5, 32.8, kg/m2, 32.8 kg/m2",
        "systolic-bp, 8480-6, 132, mm[Hg], 132 mm[Hg]",
        "tg-mg-per-dl, 2571-8, 180, mg/dL, 180 mg/dL",
        "tg-mg-per-dl, 2571-8, 1.8, g/L, 180 mg/dL",
        "tg-mg-per-dl, 14927-8, 2.03, mmol/L, 2.03 mmol/L",
        "HDL, 2085-9, 38, mg/dL, 38 mg/dL",
        "HDL, 14646-4, 1.0, mmol/L, 1 mmol/L",
        "fpg, 1558-6, 108, mg/dL, 108 mg/dL",
        "fpg, 1558-6, 1.08, g/L, 108 mg/dL",
        "fpg, 14771-0, 6.0, mmol/L, 6 mmol/L",
        "INS-F, 27873-9, 18, u[IU]/mL, 18 u[IU]/mL",
        "INS-F, 27873-9, 18, m[IU]/L, 18 u[IU]/mL",
        "INS-F, 59179-2, 108, pmol/L, 108 pmol/L",
        "a1c-percent, 4548-4, 6.0, %, 6 %",
        "a1c-percent, 59261-8, 42, mmol/mol, 42 mmol/mol",
        "a1c-percent, 59261-8, 6.0, %, 6 %",
        "EVS-D, 89555-7, 3, d/wk, 3 d/wk",
        "EVS-D, 68515-6, 3, d/(7.d), 3 d/wk",
        "EVS-M, 68516-4, 30, min/d, 30 min/d",
        "EVS-M, 68516-4, 30, min, 30 min/d",
        "evs-min-per-wk, 82290-8, 90, min/wk, 90 min/wk",
        "evs-min-per-wk, 82290-8, 90, min, 90 min/wk",
        "strength-days-per-wk, 82291-6, 2, d/wk, 2 d/wk"
    })
    void acceptsTheUnitsOfTheSpecification(String use, String code, String number, String unit, String expected) {
        Snapshot snapshot = read(Obs.of(code).value(number, unit));

        assertThat(Shown.value(snapshot, use)).isEqualTo(expected);
        assertThat(Shown.unusable(snapshot)).isEmpty();
    }

    @Test
    void convertsKilopascal() {
        // N 3 F: mm[Hg] = kPa x 7.50062
        BigDecimal systolic = Shown.measured(read(Obs.of("8480-6").value("16", "kPa")), "systolic-bp")
                .base();

        assertThat(systolic.doubleValue()).isBetween(120.009, 120.011);
    }

    @ParameterizedTest
    @CsvSource({
        "fpg, 1558-6, 108, mg/dl",
        "fpg, 1558-6, 108, MG/DL",
        "INS-F, 27873-9, 18, uIU/mL",
        "INS-F, 27873-9, 18, \u00b5IU/ml",
        "INS-F, 27873-9, 18, \u03bcIU/mL",
        "INS-F, 27873-9, 18, mIU/L",
        "INS-F, 27873-9, 18, mU/L",
        "INS-F, 27873-9, 18, \u00b5U/mL",
        "tg-mg-per-dl, 14927-8, 2, mmol/l",
        "WAIST, 8280-0, 44, in",
        "WAIST, 8280-0, 44, inches",
        "WEIGHT, 29463-7, 200, lb",
        "WEIGHT, 29463-7, 200, lbs",
        "WEIGHT, 29463-7, 90, kgs",
        "BMI-reported, 39156-5, 32, kg/m\u00b2",
        "systolic-bp, 8480-6, 132, mmHg",
        "systolic-bp, 8480-6, 132, mm Hg",
        "EVS-D, 89555-7, 3, days/week",
        "evs-min-per-wk, 82290-8, 90, '{mins}/wk'"
    })
    void readsSynonymsOfTheClosedTable(String use, String code, String number, String written) {
        Snapshot snapshot = read(Obs.of(code).written(number, written));

        assertThat(snapshot.measurement(use)).isInstanceOf(Measured.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2571-8, 180, furlong",
        "2571-8, 180, mg",
        "2571-8, 180, %",
        "27873-9, 0.018, [IU]/L",
        "27873-9, 18, ug/L",
        "82290-8, 3, /wk",
        "82290-8, 3, d/wk",
        "82291-6, 3, /wk",
        "4548-4, 6, g/dL",
        "29463-7, 14, [stone_av]"
    })
    void refusesAnyOtherUnit(String code, String number, String unit) {
        assertThat(Shown.unusable(read(Obs.of(code).value(number, unit))))
                .containsExactly("Observation/o" + code + " UNIT");
        assertThat(Shown.unusable(read(Obs.of(code).written(number, unit))))
                .containsExactly("Observation/o" + code + " UNIT");
    }

    @Test
    void refusesANumberWithoutUnit() {
        Snapshot snapshot =
                read(Obs.of("2571-8").also(o -> o.setValue(new Quantity().setValue(new BigDecimal("180")))));

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2571-8 UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "8280-0, 112, cm, in",
        "2571-8, 2.0, mmol/L, mg/dL",
        "4548-4, 42, mmol/mol, %",
        "8280-0, 112, cm, kg",
        "27873-9, 18, u[IU]/mL, pmol/L"
    })
    void refusesACodeAndATextThatNameDifferentUnits(String code, String number, String ucum, String text) {
        Obs observation = Obs.of(code).also(o -> o.setValue(Obs.quantity(number, ucum, text)));

        assertThat(Shown.unusable(read(observation))).containsExactly("Observation/o" + code + " UNIT");
    }

    @Test
    void refusesContradictingUnitsAlsoWhereTheCodeNamesNoSystem() {
        Obs observation = Obs.of("2571-8")
                .also(o -> o.setValue(new Quantity()
                        .setValue(new BigDecimal("2.0"))
                        .setCode("mmol/L")
                        .setUnit("mg/dL")));

        assertThat(Shown.unusable(read(observation))).containsExactly("Observation/o2571-8 UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "27873-9, 18, u[IU]/mL, mIU/L",
        "27873-9, 18, m[IU]/L, uIU/mL",
        "8280-0, 112, cm, centimeters",
        "8480-6, 132, mm[Hg], millimeter of mercury"
    })
    void readsACodeAndATextThatNameTheSameUnit(String code, String number, String ucum, String text) {
        Obs observation = Obs.of(code).also(o -> o.setValue(Obs.quantity(number, ucum, text)));

        assertThat(Shown.unusable(read(observation))).isEmpty();
    }
}
