package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;

/** Ground rule 2.4: evidence holds for the whole draw, and evidence both ways proves nothing. */
class FastingDrawTest {

    private static Obs tg(String at) {
        return Obs.of("2571-8").at(at).value("180", "mg/dL");
    }

    private static Obs fastingGlucose(String at) {
        return Obs.of("1558-6").at(at).value("108", "mg/dL");
    }

    private static Truth ofTriglycerides(Resource... resources) {
        return Shown.measured(Dossier.ofMan().with(resources).read(), "tg-mg-per-dl")
                .fasting();
    }

    @Test
    void holdsWithinHalfAnHour() {
        assertThat(ofTriglycerides(
                        tg("2026-11-02T08:30:00Z").make(),
                        fastingGlucose("2026-11-02T08:00:00Z").make()))
                .isEqualTo(Truth.TRUE);
        assertThat(ofTriglycerides(
                        tg("2026-11-02T08:30:01Z").make(),
                        fastingGlucose("2026-11-02T08:00:00Z").make()))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void holdsForOneSpecimenWhateverTheTimes() {
        assertThat(ofTriglycerides(
                        tg("2026-11-02").specimen("Specimen/s").make(),
                        fastingGlucose("2026-11-02").specimen("Specimen/s").make()))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void bareDatesPairByNothingButTheSpecimen() {
        assertThat(ofTriglycerides(
                        tg("2026-11-02").make(), fastingGlucose("2026-11-02").make()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(ofTriglycerides(
                        tg("2026-11-02").specimen("Specimen/s").make(),
                        fastingGlucose("2026-11-02").specimen("Specimen/t").make()))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void specimensContainedInTwoObservationsAreTwo() {
        Observation triglycerides = tg("2026-11-02").specimen("#s").make();
        triglycerides.addContained(new Specimen().setId("s"));
        Observation glucose = fastingGlucose("2026-11-02").specimen("#s").make();
        glucose.addContained(new Specimen().setId("s"));

        assertThat(ofTriglycerides(triglycerides, glucose)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aReferenceByFullUrlAndOneByIdAreOneSpecimen() {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        Dossier dossier = Dossier.ofMan()
                .with(
                        tg("2026-11-02")
                                .specimen("urn:uuid:0f2b1c1e-0000-4000-8000-000000000001")
                                .make(),
                        fastingGlucose("2026-11-02").specimen("Specimen/s").make())
                .withFullUrl("urn:uuid:0f2b1c1e-0000-4000-8000-000000000001", specimen);

        assertThat(Shown.measured(dossier.read(), "tg-mg-per-dl").fasting()).isEqualTo(Truth.TRUE);
    }

    @Test
    void evidenceBothWaysInOneDrawProvesNothing() {
        Resource[] both = {
            tg("2026-11-02T08:00:00Z").make(),
            fastingGlucose("2026-11-02T08:00:00Z").make(),
            Obs.of("49541-6").at("2026-11-02T08:00:00Z").yes(false).make()
        };

        assertThat(ofTriglycerides(both)).isEqualTo(Truth.UNKNOWN);
        assertThat(Shown.value(Dossier.ofMan().with(both).read(), "fpg")).isEqualTo("NOT_FASTING");
    }

    @Test
    void aStatusHoldsForTheOnlyDrawOfItsDay() {
        Resource status = Obs.of("49541-6").at("2026-11-02").yes(true).make();

        assertThat(ofTriglycerides(tg("2026-11-02T08:00:00Z").make(), status)).isEqualTo(Truth.TRUE);
        assertThat(ofTriglycerides(tg("2026-11-02").make(), status)).isEqualTo(Truth.TRUE);
        assertThat(ofTriglycerides(tg("2026-11-03").make(), status)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aStatusDoesNotTellTwoDrawsOfItsDayApart() {
        Resource status = Obs.of("49541-6").at("2026-11-02").yes(true).make();

        assertThat(ofTriglycerides(
                        tg("2026-11-02T15:40:00Z").make(),
                        Obs.of("2345-7")
                                .at("2026-11-02T08:00:00Z")
                                .value("99", "mg/dL")
                                .make(),
                        status))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(ofTriglycerides(
                        tg("2026-11-02").specimen("Specimen/s").make(),
                        Obs.of("2345-7")
                                .at("2026-11-02")
                                .specimen("Specimen/t")
                                .value("99", "mg/dL")
                                .make(),
                        status))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aBodyMeasureOfTheDayIsNoDraw() {
        Resource status = Obs.of("49541-6").at("2026-11-02").yes(true).make();

        assertThat(ofTriglycerides(
                        tg("2026-11-02T08:00:00Z").make(),
                        Obs.of("29463-7")
                                .at("2026-11-02T15:00:00Z")
                                .value("90", "kg")
                                .make(),
                        status))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aStatusOfOneSpecimenHoldsForThatSpecimen() {
        Resource status = Obs.of("49541-6")
                .at("2026-11-02")
                .specimen("Specimen/s")
                .yes(true)
                .make();

        assertThat(ofTriglycerides(tg("2026-11-02").specimen("Specimen/s").make(), status))
                .isEqualTo(Truth.TRUE);
        assertThat(ofTriglycerides(tg("2026-11-02").specimen("Specimen/t").make(), status))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aPointAfterALoadNeitherGivesNorTakesEvidence() {
        Resource load = Obs.of("1518-0")
                .at("2026-11-02T08:20:00Z")
                .value("150", "mg/dL")
                .also(o -> o.addInterpretation(new CodeableConcept(new Coding(Obs.SNOMED, "440565004", null))))
                .make();

        assertThat(ofTriglycerides(
                        tg("2026-11-02T08:00:00Z").make(),
                        fastingGlucose("2026-11-02T08:00:00Z").make(),
                        load))
                .isEqualTo(Truth.TRUE);
        assertThat(ofTriglycerides(tg("2026-11-02T08:00:00Z").make(), load)).isEqualTo(Truth.UNKNOWN);
        assertThat(Shown.measured(
                                Dossier.ofMan()
                                        .with(
                                                fastingGlucose("2026-11-02T08:00:00Z")
                                                        .make(),
                                                load)
                                        .read(),
                                "OGTT-2H")
                        .fasting())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aValueAfterAMealSpoilsItsDraw() {
        Resource meal = Obs.of("1521-4")
                .at("2026-11-02T13:00:00Z")
                .value("150", "mg/dL")
                .make();

        assertThat(ofTriglycerides(tg("2026-11-02T13:00:00Z").make(), meal)).isEqualTo(Truth.FALSE);
    }
}
