package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N 3 A and its notes: capillary and whole-blood glucose screen, but neither diagnose nor feed an index. */
class SpecimenTest {

    @ParameterizedTest
    @CsvSource({
        "1556-0, mg/dL", // capillary, fasting
        "14770-2, mmol/L",
        "41653-7, mg/dL", // glucometer
        "2340-8, mg/dL", // test strip
        "2339-0, mg/dL", // whole blood
        "15074-8, mmol/L",
        "1557-8, mg/dL", // whole blood, fasting
        "76629-5, mmol/L"
    })
    void glucoseOutsidePlasmaIsNotUsed(String code, String unit) {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of(code).value("21", unit).make()).read();

        assertThat(Shown.value(snapshot, "GLU")).isEqualTo("UNUSABLE");
        assertThat(Shown.value(snapshot, "fpg")).isEqualTo("UNUSABLE");
        assertThat(snapshot.readings("GLU")).isEmpty();
    }

    @Test
    void aPlasmaValueCountsBesideANewerCapillaryOne() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("1558-6").at("2026-11-02").value("108", "mg/dL").make(),
                        Obs.of("41653-7").at("2026-11-20").value("160", "mg/dL").make())
                .read();

        assertThat(Shown.value(snapshot, "fpg")).isEqualTo("108 mg/dL");
        assertThat(Shown.value(snapshot, "GLU")).isEqualTo("108 mg/dL");
    }

    @Test
    void anIndexFindsEveryUsableReadingOfItsUseOldestFirst() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("1558-6")
                                .id("new")
                                .at("2026-11-02")
                                .value("108", "mg/dL")
                                .make(),
                        Obs.of("2345-7")
                                .id("old")
                                .at("2026-05-02")
                                .value("99", "mg/dL")
                                .make(),
                        Obs.of("1558-6")
                                .id("stale")
                                .at("2024-05-02")
                                .value("99", "mg/dL")
                                .make())
                .read();

        assertThat(snapshot.readings("GLU"))
                .extracting(reading -> reading.sources().get(0).reference())
                .containsExactly("Observation/old", "Observation/new");
        assertThat(snapshot.readings("fpg")).hasSize(1);
    }
}
