package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ground rule 2.2, traps 8: when it was true, never when it was issued; a time keeps its precision. */
class ClinicalTimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Observation triglycerides(Type effective) {
        return Obs.of("2571-8")
                .value("180", "mg/dL")
                .also(o -> o.setEffective(effective))
                .make();
    }

    private static When when(Observation observation) {
        return Shown.measured(Dossier.ofMan().with(observation).read(), "tg-mg-per-dl")
                .when();
    }

    @Test
    void readsAllFourForms() {
        When eight = When.at(Instant.parse("2026-11-02T08:00:00Z"));
        Timing timing = new Timing();
        timing.getEvent().add(new DateTimeType("2026-11-02T08:00:00Z"));
        timing.getEvent().add(new DateTimeType("2026-10-02T08:00:00Z"));

        assertThat(when(triglycerides(new DateTimeType("2026-11-02T08:00:00Z"))))
                .isEqualTo(eight);
        assertThat(when(triglycerides(new InstantType("2026-11-02T08:00:00Z")))).isEqualTo(eight);
        assertThat(when(triglycerides(timing))).isEqualTo(eight);
        assertThat(when(triglycerides(new Period()
                        .setStartElement(new DateTimeType("2026-11-01T20:00:00Z"))
                        .setEndElement(new DateTimeType("2026-11-02T08:00:00Z")))))
                .isEqualTo(eight);
    }

    @Test
    void takesTheStartOfAPeriodWithoutEnd() {
        Period open = new Period().setStartElement(new DateTimeType("2026-11-02T08:00:00Z"));

        assertThat(when(triglycerides(open))).isEqualTo(When.at(Instant.parse("2026-11-02T08:00:00Z")));
    }

    @Test
    void neverReadsWhenItWasIssued() {
        Observation observation = triglycerides(null);
        observation.setIssuedElement(new InstantType("2026-11-02T08:00:00Z"));
        observation.getMeta().setLastUpdatedElement(new InstantType("2026-11-02T08:00:00Z"));

        assertThat(Shown.unusable(Dossier.ofMan().with(observation).read()))
                .containsExactly("Observation/o2571-8 DATE");
    }

    @Test
    void fallsBackOnTheCollectionOfTheSpecimen() {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.getCollection().setCollected(new DateTimeType("2026-11-02T08:00:00Z"));
        Observation referring = triglycerides(null);
        referring.setSpecimen(new Reference("Specimen/s"));
        Observation containing = triglycerides(null);
        containing.setSpecimen(new Reference("#inside"));
        containing.addContained(specimen.copy().setId("inside"));

        Measured byReference =
                Shown.measured(Dossier.ofMan().with(referring, specimen).read(), "tg-mg-per-dl");
        Measured byContainment = Shown.measured(Dossier.ofMan().with(containing).read(), "tg-mg-per-dl");

        assertThat(byReference.when()).isEqualTo(When.at(Instant.parse("2026-11-02T08:00:00Z")));
        assertThat(byReference.flags()).contains(Flag.TIME_FROM_SPECIMEN);
        assertThat(byContainment.when()).isEqualTo(byReference.when());
    }

    @Test
    void prefersItsOwnTimeToThatOfTheSpecimen() {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.getCollection().setCollected(new DateTimeType("2026-11-01T08:00:00Z"));
        Observation observation = triglycerides(new DateTimeType("2026-11-02T08:00:00Z"));
        observation.setSpecimen(new Reference("Specimen/s"));

        Measured measured =
                Shown.measured(Dossier.ofMan().with(observation, specimen).read(), "tg-mg-per-dl");

        assertThat(measured.when()).isEqualTo(When.at(Instant.parse("2026-11-02T08:00:00Z")));
        assertThat(measured.flags()).doesNotContain(Flag.TIME_FROM_SPECIMEN);
    }

    @Test
    void keepsTheWidthOfAPartialDate() {
        assertThat(when(triglycerides(new DateTimeType("2026-11-02"))))
                .isEqualTo(new When(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-02T23:59:59.999Z")));
        assertThat(when(triglycerides(new DateTimeType("2026-10"))))
                .isEqualTo(new When(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-31T23:59:59.999Z")));
        assertThat(when(triglycerides(new DateTimeType("2026"))))
                .isEqualTo(new When(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T23:59:59.999Z")));
    }

    @Test
    void readsADateAsADayOfTheZoneInWhichDaysAreCounted() {
        Snapshot snapshot = Dossier.ofMan()
                .with(triglycerides(new DateTimeType("2026-11-02")))
                .readOn("2026-11-23", NEW_YORK);

        assertThat(Shown.measured(snapshot, "tg-mg-per-dl").when().earliest())
                .isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-12", "2027", "2026-11-24T00:00:00Z", "2026-11-23T23:30:00-05:00"})
    void refusesWhatLiesAfterTheMomentOfTheEvaluation(String date) {
        Snapshot snapshot =
                Dossier.ofMan().with(triglycerides(new DateTimeType(date))).read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2571-8 FUTURE");
        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("UNUSABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11", "2026", "2026-11-23T23:59:59Z", "2026-11-24T00:30:00+02:00"})
    void takesWhatMayLieBeforeIt(String date) {
        Snapshot snapshot =
                Dossier.ofMan().with(triglycerides(new DateTimeType(date))).read();

        assertThat(Shown.unusable(snapshot)).isEmpty();
    }

    @Test
    void refusesATimeOfTodayAfterTheMomentButNotABareToday() {
        Dossier dossier = Dossier.ofMan()
                .with(
                        Obs.of("2571-8")
                                .at("2026-11-23T10:00:01Z")
                                .value("180", "mg/dL")
                                .make(),
                        Obs.of("8280-0").at("2026-11-23").value("104", "cm").make());

        Snapshot snapshot = dossier.readOn("2026-11-23T10:00:00Z", ZoneOffset.UTC);

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2571-8 FUTURE");
        assertThat(Shown.value(snapshot, "WAIST")).isEqualTo("104 cm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-45",
                "2026-02-30",
                "2026-1-5",
                "20261102",
                "yesterday",
                "last Monday morning",
                "2026-11-02T25:00:00Z",
                "2026-11-02 08:00"
            })
    void refusesADateItCannotRead(String date) {
        Observation observation = Dossier.parsed(Observation.class, """
                {"resourceType": "Observation", "id": "tg", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2571-8"}]},
                 "effectiveDateTime": "%s",
                 "specimen": {"reference": "Specimen/s"},
                 "valueQuantity": {"value": 180, "unit": "mg/dL"}}""".formatted(date));
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.getCollection().setCollected(new DateTimeType("2026-11-02"));

        Snapshot snapshot = Dossier.ofMan().with(observation, specimen).read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/tg DATE");
    }

    @Test
    void refusesAPeriodWhoseEndItCannotRead() {
        Observation observation = Dossier.parsed(Observation.class, """
                {"resourceType": "Observation", "id": "tg", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2571-8"}]},
                 "effectivePeriod": {"start": "2026-11-01", "end": "2026-11-31"},
                 "valueQuantity": {"value": 180, "unit": "mg/dL"}}""");

        assertThat(Shown.unusable(Dossier.ofMan().with(observation).read())).containsExactly("Observation/tg DATE");
    }
}
