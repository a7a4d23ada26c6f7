package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LDL cholesterol says whether it was measured: one that was calculated repeats the other lipids. */
class MethodTest {

    @ParameterizedTest
    @CsvSource({
        "18262-6, mg/dL, 120, true",
        "69419-0, mmol/L, 3.1, true",
        "13457-7, mg/dL, 120, false",
        "39469-2, mmol/L, 3.1, false",
        "96259-7, mg/dL, 120, false",
        "2089-1, mg/dL, 120, false",
        "22748-8, mmol/L, 3.1, false"
    })
    void countsAsMeasuredOnlyUnderACodeThatSaysSo(String loinc, String unit, String value, boolean direct) {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of(loinc).value(value, unit).make()).read();

        assertThat(Shown.measured(snapshot, "ldl-mg-per-dl").isDirect()).isEqualTo(direct);
    }
}
