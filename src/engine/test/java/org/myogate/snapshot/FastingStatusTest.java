package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ground rule 2.4: a recorded fasting status or duration, in whatever type it comes. */
class FastingStatusTest {

    private static Obs glucose() {
        return Obs.of("2345-7").value("108", "mg/dL");
    }

    private static Truth fasting(Resource... resources) {
        return Shown.measured(Dossier.ofMan().with(resources).read(), "GLU").fasting();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA33-6", "Y", "yes"})
    void aStatusAnsweredWithYes(String code) {
        assertThat(fasting(
                        glucose().make(),
                        Obs.of("49541-6").answer("http://example.org", code).make()))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA32-8", "N", "no"})
    void aStatusAnsweredWithNo(String code) {
        assertThat(fasting(
                        glucose().make(),
                        Obs.of("49541-6").answer("http://example.org", code).make()))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aStatusAsFlagTextOrFinding() {
        assertThat(fasting(glucose().make(), Obs.of("49541-6").yes(true).make()))
                .isEqualTo(Truth.TRUE);
        assertThat(fasting(glucose().make(), Obs.of("49541-6").yes(false).make()))
                .isEqualTo(Truth.FALSE);
        assertThat(fasting(glucose().make(), Obs.of("49541-6").text("Fasting").make()))
                .isEqualTo(Truth.TRUE);
        assertThat(fasting(
                        glucose().make(), Obs.of("49541-6").text("not fasting").make()))
                .isEqualTo(Truth.FALSE);
        assertThat(fasting(
                        glucose().make(),
                        Obs.of("49541-6").answer(Obs.SNOMED, "16985007").make()))
                .isEqualTo(Truth.TRUE);
        assertThat(fasting(
                        glucose().make(), Obs.of("49541-6").text("since supper").make()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(fasting(glucose().make(), Obs.of("49541-6").make())).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "87527-8, 8, h, TRUE",
        "87527-8, 480, min, TRUE",
        "45358-9, 12, h, TRUE",
        "87527-8, 7, h, FALSE",
        "87527-8, 99, h, UNKNOWN",
        "87527-8, 10, d/wk, UNKNOWN"
    })
    void aDuration(String code, String number, String unit, Truth expected) {
        assertThat(fasting(glucose().make(), Obs.of(code).value(number, unit).make()))
                .isEqualTo(expected);
    }

    @Test
    void aStatusAsComponentOfTheValue() {
        Obs observation = glucose().at("2026-11-02").component("87527-8", "10", "h");

        assertThat(fasting(observation.make())).isEqualTo(Truth.TRUE);
    }

    @Test
    void aStatusIsNoMarkerOfItsOwn() {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of("87527-8").value("10", "h").make()).read();

        assertThat(snapshot.measurements())
                .filteredOn(measurement -> !UnmappedMedicines.MARKERS.contains(measurement.marker()))
                .noneMatch(Measured.class::isInstance);
        assertThat(snapshot.unusable()).isEmpty();
    }
}
