package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.myogate.index.Worked.DAY;
import static org.myogate.index.Worked.EIGHT;
import static org.myogate.index.Worked.body;
import static org.myogate.index.Worked.compute;
import static org.myogate.index.Worked.lacking;
import static org.myogate.index.Worked.measured;
import static org.myogate.index.Worked.p1;
import static org.myogate.index.Worked.source;
import static org.myogate.index.Worked.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;

class IndicesTest {

    @ParameterizedTest
    @CsvSource({
        "BMI, 32.824138366",
        "WHtR, 0.629213483",
        "TyG, 9.336091577",
        "TyG_BMI, 306.449161734",
        "TyG_WC, 1045.642256656",
        "TG_HDL, 5.833333333",
        "HOMA_IR, 4.795737123",
        "QUICKI, 0.304071863",
        "METS_IR, 55.457152103",
        "VAI, 3.578194527",
        "LAP, 111.437281246",
        "SPISE, 3.740732667"
    })
    void computesFromAFullRecord(String name, double expected) {
        assertThat(value(p1(), name)).isCloseTo(expected, within(expected * 1e-6));
    }

    @ParameterizedTest
    @CsvSource({"TyG, 8.939284771", "HOMA_IR, 3.408888889", "VAI, 2.031265037", "LAP, 58.32", "SPISE, 5.280872936"})
    void computesTheSameFromUnitsOfTheOtherSystem(String name, double expected) {
        Chart p4 = Chart.of(Sex.MALE, 70)
                .add("HEIGHT", "172", "cm", DAY)
                .add("WEIGHT", "81.5", "kg", DAY)
                .add("WAIST", "101", "cm", DAY)
                .fasting("GLU", "5.9", "mmol/L", EIGHT)
                .fasting("INS-F", "78", "pmol/L", EIGHT)
                .fasting("tg-mg-per-dl", "1.62", "mmol/L", EIGHT)
                .add("HDL", "1.12", "mmol/L", EIGHT);
        assertThat(value(p4, name)).isCloseTo(expected, within(expected * 1e-6));
    }

    @Test
    void answersForEveryIndexInTheOrderOfTheLine() {
        assertThat(compute(Chart.of(Sex.FEMALE, 40)).stream().map(IndexResult::name))
                .containsExactly(
                        "BMI",
                        "WHtR",
                        "WHR",
                        "TyG",
                        "TyG_BMI",
                        "TyG_WC",
                        "TG_HDL",
                        "HOMA_IR",
                        "QUICKI",
                        "Matsuda",
                        "MuscleIS",
                        "HepaticIR",
                        "METS_IR",
                        "VAI",
                        "LAP",
                        "FLI",
                        "HSI",
                        "FIB4",
                        "NFS",
                        "Adipo_IR",
                        "ALR",
                        "SPISE",
                        "eGFR",
                        "nonHDL",
                        "remnantC");
    }

    @ParameterizedTest
    @CsvSource({
        "WHR, hip",
        "Matsuda, fasting-glucose fasting-insulin ogtt",
        "FLI, ggt",
        "HSI, alt ast fasting-glucose",
        "FIB4, alt ast platelets",
        "NFS, alt ast platelets albumin fasting-glucose",
        "Adipo_IR, nefa",
        "ALR, adipokines",
        "eGFR, creatinine",
        "nonHDL, total-cholesterol",
        "remnantC, ldl total-cholesterol"
    })
    void namesTheMarkersThatAreNotThere(String name, String words) {
        assertThat(lacking(p1(), name)).containsExactly(words.split(" ", -1));
    }

    @Test
    void namesEveryInputThatIsNotThere() {
        Chart nothing = Chart.of(Sex.FEMALE, 40);
        assertThat(lacking(nothing, "BMI")).containsExactly("height", "weight");
        assertThat(lacking(nothing, "METS_IR"))
                .containsExactly("height", "weight", "fasting-glucose", "triglycerides", "hdl");
        assertThat(lacking(nothing, "HOMA_IR")).containsExactly("fasting-glucose", "fasting-insulin");
    }

    @Test
    void namesItsInputs() {
        assertThat(measured(p1(), "TyG").sources()).containsExactly(source(4), source(6));
        assertThat(measured(p1(), "WHtR").sources()).containsExactly(source(3), source(1));
    }

    @Test
    void neverFeedsAnOpenIntervalToAFormula() {
        Chart chart = body().fasting("GLU", "100", "mg/dL", EIGHT).fasting("INS-F", "<1", "u[IU]/mL", EIGHT);
        assertThat(lacking(chart, "HOMA_IR")).containsExactly("fasting-insulin");
    }

    @Test
    void skipsAnOpenIntervalForAnOlderNumber() {
        Chart chart = body().fasting("GLU", "100", "mg/dL", "2026-09-01T08:00:00Z")
                .fasting("INS-F", "9", "u[IU]/mL", "2026-09-01T08:00:00Z")
                .fasting("GLU", "100", "mg/dL", EIGHT)
                .fasting("INS-F", "<1", "u[IU]/mL", EIGHT);
        assertThat(value(chart, "HOMA_IR")).isCloseTo(100 / 18.016 * 9 / 22.5, within(1e-9));
    }
}
