package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N 3 E, D20: estimated filtration as laboratories send it; albumin by its unit alone. */
class KidneyReadingTest {

    private static Snapshot read(Obs... observations) {
        Dossier dossier = Dossier.ofMan();
        for (Obs observation : observations) {
            dossier.with(observation.make());
        }
        return dossier.read();
    }

    @ParameterizedTest
    @CsvSource({
        ">60, >60 mL/min/{1.73_m2}",
        "> 90, >90 mL/min/{1.73_m2}",
        "\u226560 mL/min/1.73m2, >=60 mL/min/{1.73_m2}",
        "<15, <15 mL/min/{1.73_m2}"
    })
    void aTextWithAComparatorIsABound(String text, String expected) {
        assertThat(Shown.value(read(Obs.of("33914-3").text(text)), "egfr-reported"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "about 60", ">60 furlong", "see comment", "> 60 or < 90"})
    void anyOtherTextIsRefused(String text) {
        assertThat(Shown.value(read(Obs.of("33914-3").text(text)), "egfr-reported"))
                .isEqualTo("UNUSABLE");
    }

    @Test
    void aTextWithAComparatorCountsForNothingElse() {
        Snapshot snapshot =
                read(Obs.of("30522-7").text("<0.3"), Obs.of("9318-7").text("<30"));

        assertThat(Shown.unusable(snapshot))
                .containsExactly("Observation/o30522-7 NO_VALUE", "Observation/o9318-7 NO_VALUE");
    }

    @Test
    void takesBareMillilitresWithAFlag() {
        Snapshot snapshot = read(Obs.of("69405-9").value("52", "mL/min"));

        assertThat(Shown.value(snapshot, "egfr-reported")).isEqualTo("52 mL/min/{1.73_m2}");
        assertThat(Shown.measured(snapshot, "egfr-reported").flags()).containsExactly(Flag.UNIT_ASSUMED);
        assertThat(Shown.measured(read(Obs.of("69405-9").value("52", "mL/min/{1.73_m2}")), "egfr-reported")
                        .flags())
                .isEmpty();
    }

    @Test
    void ofASplitPairReadsTheOneForAllOthers() {
        Snapshot snapshot = read(
                Obs.of("48643-1").value("71", "mL/min/{1.73_m2}"),
                Obs.of("48642-3").value("59", "mL/min/{1.73_m2}"));

        assertThat(Shown.value(snapshot, "egfr-reported")).isEqualTo("59 mL/min/{1.73_m2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48643-1", "88293-6"})
    void aLoneHalfOfASplitPairIsNoValue(String code) {
        Snapshot snapshot = read(Obs.of(code).value("71", "mL/min/{1.73_m2}"));

        assertThat(Shown.value(snapshot, "egfr-reported")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o" + code + " NO_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2164-2", "35591-7"})
    void aClearanceIsNoEstimate(String code) {
        assertThat(Shown.unusable(read(Obs.of(code).value("71", "mL/min"))))
                .containsExactly("Observation/o" + code + " NO_VALUE");
    }

    @ParameterizedTest
    @CsvSource({
        "9318-7, 30, mg/g{creat}, 30 mg/g{creat}",
        "14959-1, 30, ug/mg{creat}, 30 mg/g{creat}",
        "32294-1, 3, mg/mmol{creat}, 3 mg/mmol{creat}",
        "32294-1, 30, mg/g, 30 mg/g{creat}"
    })
    void readsAlbuminOverCreatinineByItsUnit(String code, String number, String unit, String expected) {
        assertThat(Shown.value(read(Obs.of(code).value(number, unit)), "uacr-mg-per-g"))
                .isEqualTo(expected);
    }

    @Test
    void refusesARatioWithoutUnit() {
        assertThat(Shown.unusable(read(Obs.of("32294-1").whole(3)))).containsExactly("Observation/o32294-1 UNIT");
    }
}
