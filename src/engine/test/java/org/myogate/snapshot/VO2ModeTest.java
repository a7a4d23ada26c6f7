package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N 3 H: peak oxygen uptake goes with the mode of its test; a wearable's guess lives three months. */
class VO2ModeTest {

    private static final List<String> USES =
            List.of("VO2", "VO2-treadmill", "VO2-cycle", "VO2-estimated", "VO2-wearable");

    private static Obs vo2() {
        return Obs.of("94122-9").value("31.5", "mL/min/kg{body_wt}");
    }

    private static void isReadAs(Obs observation, String use) {
        Snapshot snapshot = Dossier.ofMan().with(observation.make()).read();

        for (String other : USES) {
            assertThat(Shown.value(snapshot, other))
                    .as(other)
                    .isEqualTo(other.equals(use) ? "31.5 mL/min/kg{body_wt}" : "MISSING");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bruce treadmill protocol, VO2-treadmill",
        "Treadmill ergometer, VO2-treadmill",
        "Ramp test on cycle, VO2-cycle",
        "bicycle ergometer, VO2-cycle",
        "Astrand submaximal cycle test, VO2-estimated",
        "6-minute walk, VO2-estimated",
        "estimated by smartwatch, VO2-wearable",
        "breath by breath, VO2",
        "no treadmill, VO2"
    })
    void goesByTheWordsOfTheMethod(String method, String use) {
        isReadAs(vo2().also(o -> o.setMethod(new CodeableConcept().setText(method))), use);
    }

    @Test
    void readsTheDisplayOfAMethodCodeAndTheTextOfTheCode() {
        isReadAs(
                vo2().also(o -> o.setMethod(new CodeableConcept(new Coding("urn:x", "1", "Cycle test")))), "VO2-cycle");
        isReadAs(vo2().also(o -> o.getCode().setText("VO2 max (estimated)")), "VO2-estimated");
    }

    @Test
    void readsNoNote() {
        isReadAs(vo2().also(o -> o.addNote().setText("could not walk on the treadmill")), "VO2");
    }

    @Test
    void knowsAWearableByTheDeviceOrByThePatientWhoAloneReports() {
        isReadAs(vo2().also(o -> o.setDevice(new Reference().setDisplay("Apple Watch Series 9"))), "VO2-wearable");
        isReadAs(vo2().also(o -> o.addPerformer(new Reference("Patient/p"))), "VO2-wearable");
        isReadAs(
                vo2().also(o ->
                        o.addPerformer(new Reference("Patient/p")).addPerformer(new Reference("Practitioner/1"))),
                "VO2");
    }

    @Test
    void findsTheDeviceOfTheRecord() {
        Device device = new Device();
        device.setId("d");
        device.addDeviceName().setName("Garmin Forerunner");
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        device,
                        vo2().also(o -> o.setDevice(new Reference("Device/d"))).make())
                .read();

        assertThat(Shown.value(snapshot, "VO2-wearable")).isEqualTo("31.5 mL/min/kg{body_wt}");
        assertThat(Shown.value(snapshot, "VO2")).isEqualTo("MISSING");
    }

    @Test
    void aWearableCountsForThreeMonthsATestForTwoYears() {
        Obs watch = vo2().at("2026-08-22").also(o -> o.setDevice(new Reference().setDisplay("Watch")));
        Obs treadmill = vo2().at("2024-11-23").also(o -> o.setMethod(new CodeableConcept().setText("treadmill")));

        Snapshot snapshot = Dossier.ofMan()
                .with(watch.id("w").make(), treadmill.id("t").make())
                .read();

        assertThat(Shown.value(snapshot, "VO2-wearable")).isEqualTo("STALE");
        assertThat(Shown.value(snapshot, "VO2-treadmill")).isEqualTo("31.5 mL/min/kg{body_wt}");
    }

    @Test
    void refusesAbsoluteUptake() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of("60842-2").value("2500", "mL/min").make())
                .read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o60842-2 NO_VALUE");
        assertThat(Shown.value(snapshot, "VO2")).isEqualTo("UNUSABLE");
    }
}
