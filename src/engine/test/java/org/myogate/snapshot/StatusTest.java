package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Ground rule 2.1 and D24: final, amended and corrected are results; the rest feeds no fact and is listed. */
class StatusTest {

    @ParameterizedTest
    @EnumSource(
            value = ObservationStatus.class,
            names = {"FINAL", "AMENDED", "CORRECTED"})
    void acceptsResults(ObservationStatus status) {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of("2571-8").status(status).value("180", "mg/dL").make())
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("180 mg/dL");
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationStatus.class,
            mode = Mode.EXCLUDE,
            names = {"FINAL", "AMENDED", "CORRECTED", "NULL"})
    void refusesEveryOtherStatus(ObservationStatus status) {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of("2571-8").status(status).value("180", "mg/dL").make())
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2571-8 STATUS");
    }

    @Test
    void refusesAnObservationWithoutStatusOrWithOneThatCannotBeRead() {
        Observation unreadable = Dossier.parsed(Observation.class, """
                {"resourceType": "Observation", "id": "tg", "status": "done",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2571-8"}]},
                 "effectiveDateTime": "2026-11-02",
                 "valueQuantity": {"value": 180, "unit": "mg/dL"}}""");
        Observation without = Obs.of("2085-9").value("38", "mg/dL").make();
        without.setStatusElement(null);

        Snapshot snapshot = Dossier.ofMan().with(unreadable, without).read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2085-9 STATUS", "Observation/tg STATUS");
    }

    @Test
    void saysNothingOfWhatTermsDoNotKnow() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of("2951-2").status(ObservationStatus.CANCELLED).make())
                .read();

        assertThat(snapshot.unusable()).isEmpty();
    }

    @Test
    void fallsBackOnTheOlderValueWhenTheNewestWasWithdrawn() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("8280-0")
                                .id("old")
                                .at("2026-06-01")
                                .value("104", "cm")
                                .make(),
                        Obs.of("8280-0")
                                .id("new")
                                .at("2026-11-01")
                                .status(ObservationStatus.ENTEREDINERROR)
                                .value("88", "cm")
                                .make())
                .read();

        assertThat(Shown.value(snapshot, "WAIST")).isEqualTo("104 cm");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/new STATUS");
    }

    @Test
    void fastingIsNoProofWhenItsObservationIsNoResult() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("2345-7").value("99", "mg/dL").make(),
                        Obs.of("49541-6")
                                .status(ObservationStatus.ENTEREDINERROR)
                                .yes(true)
                                .make())
                .read();

        assertThat(Shown.value(snapshot, "fpg")).isEqualTo("NOT_FASTING");
    }
}
