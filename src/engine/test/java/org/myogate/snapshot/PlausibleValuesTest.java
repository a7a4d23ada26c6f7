package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N 3, traps 5 and 13: what looks like another unit and what cannot be measured is refused, the unusual flagged. */
class PlausibleValuesTest {

    private static Snapshot read(Obs observation) {
        return Dossier.ofMan().with(observation.make()).read();
    }

    @ParameterizedTest
    @CsvSource({
        "8280-0, 44, cm", // inches in a centimetre field: 44 in = 112 cm
        "8280-0, 65, cm",
        "4548-4, 42, %", // mmol/mol in a percent field
        "59261-8, 6.1, mmol/mol", // percent in a mmol/mol field
        "59261-8, 17.99, mmol/mol"
    })
    void refusesANumberThatLooksLikeAnotherUnit(String code, String number, String unit) {
        assertThat(Shown.unusable(read(Obs.of(code).value(number, unit))))
                .containsExactly("Observation/o" + code + " UNIT");
    }

    @ParameterizedTest
    @CsvSource({"8280-0, 66, cm, WAIST", "4548-4, 20, %, a1c-percent", "59261-8, 18, mmol/mol, a1c-percent"})
    void acceptsTheNumberJustBesideTheSuspectRange(String code, String number, String unit, String use) {
        assertThat(read(Obs.of(code).value(number, unit)).measurement(use)).isInstanceOf(Measured.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8280-0, 251, cm",
        "8302-2, 89, cm",
        "29463-7, 651, kg",
        "8480-6, 49, mm[Hg]",
        "8480-6, 301, mm[Hg]",
        "2571-8, 9.9, mg/dL",
        "2571-8, 10001, mg/dL",
        "14927-8, 114, mmol/L",
        "1558-6, 19, mg/dL",
        "1558-6, 1501, mg/dL",
        "27873-9, 0.1, u[IU]/mL",
        "82290-8, 2101, min/wk",
        "89555-7, 8, d/wk",
        "2571-8, -5, mg/dL"
    })
    void refusesWhatCannotBeMeasured(String code, String number, String unit) {
        Snapshot snapshot = read(Obs.of(code).value(number, unit));

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o" + code + " BOUNDS");
    }

    @Test
    void flagsButUsesWhatIsUnusual() {
        assertThat(Shown.measured(read(Obs.of("2571-8").value("1001", "mg/dL")), "tg-mg-per-dl")
                        .flags())
                .containsExactly(Flag.UNUSUAL);
        assertThat(Shown.measured(read(Obs.of("2571-8").value("1000", "mg/dL")), "tg-mg-per-dl")
                        .flags())
                .isEmpty();
    }
}
