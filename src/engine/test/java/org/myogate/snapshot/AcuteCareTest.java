package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ground rule 2.8 and N 9: no inpatient or emergency sample, none within two weeks of such a stay. */
class AcuteCareTest {

    private static Encounter stay(String kind, EncounterStatus status, @Nullable String start, @Nullable String end) {
        Encounter encounter = new Encounter();
        encounter.setId("e");
        encounter.setStatus(status);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", kind, null));
        if (start != null) {
            encounter.getPeriod().setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            encounter.getPeriod().setEndElement(new DateTimeType(end));
        }
        return encounter;
    }

    private static Encounter emergency(String day) {
        return stay("EMER", EncounterStatus.FINISHED, day + "T12:00:00Z", day + "T18:00:00Z");
    }

    private static Observation tg(String at) {
        return Obs.of("2571-8").at(at).value("180", "mg/dL").make();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T14:00:00Z, ACUTE", // during it
        "2026-11-16T18:00:00Z, ACUTE", // 14 days after its end
        "2026-11-16T18:00:01Z, 180 mg/dL",
        "2026-10-19T12:00:00Z, ACUTE", // 14 days before its start
        "2026-10-19T11:59:59Z, 180 mg/dL",
        "2026-11-16, ACUTE",
        "2026-11-17, 180 mg/dL"
    })
    void voidsWhatWasDrawnNearAnEmergency(String drawn, String expected) {
        Snapshot snapshot =
                Dossier.ofMan().with(tg(drawn), emergency("2026-11-02")).read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EMER, ACUTE", "IMP, ACUTE", "ACUTE, ACUTE", "AMB, 180 mg/dL", "HH, 180 mg/dL", "VR, 180 mg/dL"})
    void knowsTheClassesOfAcuteCare(String kind, String expected) {
        Encounter own = stay(kind, EncounterStatus.FINISHED, null, null);
        Observation observation =
                Obs.of("2571-8").value("180", "mg/dL").encounter("Encounter/e").make();

        assertThat(Shown.value(Dossier.ofMan().with(observation, own).read(), "tg-mg-per-dl"))
                .isEqualTo(expected);
    }

    @Test
    void haemoglobinA1cOutlivesAnAcuteIllness() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("4548-4")
                                .at("2026-11-02T14:00:00Z")
                                .value("6.0", "%")
                                .make(),
                        emergency("2026-11-02"))
                .read();

        assertThat(Shown.value(snapshot, "a1c-percent")).isEqualTo("6 %");
        assertThat(Shown.measured(snapshot, "a1c-percent").flags()).containsExactly(Flag.ACUTE_CARE);
    }

    @Test
    void pressureOfAnEmergencyFiresGatesAndClassifiesNothing() {
        Observation inEmergency = Obs.of("8480-6")
                .at("2026-11-02T14:00:00Z")
                .value("190", "mm[Hg]")
                .make();
        Observation near = Obs.of("8480-6")
                .id("near")
                .at("2026-11-09")
                .value("132", "mm[Hg]")
                .make();

        Snapshot snapshot =
                Dossier.ofMan().with(inEmergency, near, emergency("2026-11-02")).read();

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("132 mm[Hg]");
        assertThat(Shown.value(snapshot, "systolic-bp.raised-before")).isEqualTo("190 mm[Hg]");
        assertThat(Shown.value(
                        Dossier.ofMan()
                                .with(inEmergency, emergency("2026-11-02"))
                                .read(),
                        "systolic-bp"))
                .isEqualTo("ACUTE");
    }

    @Test
    void aBareDateInsideAStayIsOfTheStay() {
        Encounter week = stay("IMP", EncounterStatus.FINISHED, "2026-11-01", "2026-11-08");
        Observation pressure =
                Obs.of("8480-6").at("2026-11-05").value("132", "mm[Hg]").make();

        assertThat(Shown.value(Dossier.ofMan().with(pressure, week).read(), "systolic-bp"))
                .isEqualTo("ACUTE");
    }

    @Test
    void itsOwnVisitDecidesOnTheDayOfAnEmergency() {
        Encounter visit = stay("AMB", EncounterStatus.FINISHED, "2026-11-02", "2026-11-02");
        visit.setId("visit");
        Observation pressure = Obs.of("8480-6")
                .at("2026-11-02")
                .value("132", "mm[Hg]")
                .encounter("Encounter/visit")
                .make();

        assertThat(Shown.value(
                        Dossier.ofMan()
                                .with(pressure, visit, emergency("2026-11-02"))
                                .read(),
                        "systolic-bp"))
                .isEqualTo("132 mm[Hg]");
    }

    @ParameterizedTest
    @CsvSource({
        "INPROGRESS, 2026-11-20, , PRESENT CODED",
        "ARRIVED, 2026-11-23, , PRESENT CODED",
        "TRIAGED, 2026-11-23, , PRESENT CODED",
        "ONLEAVE, 2026-11-20, , PRESENT CODED",
        "INPROGRESS, , , PRESENT CODED", // no period at all
        "INPROGRESS, 2026-11-20, 2026-11-30, PRESENT CODED", // a planned discharge
        "FINISHED, 2026-11-20, 2026-11-23, ABSENT NONE_RECORDED",
        "FINISHED, 2026-11-20, , ABSENT NONE_RECORDED",
        "FINISHED, 2026-11-20, 2026-11-25, PRESENT CODED", // seen from a day within it
        "PLANNED, 2026-11-20, , ABSENT NONE_RECORDED",
        "CANCELLED, 2026-11-20, , ABSENT NONE_RECORDED",
        "ENTEREDINERROR, 2026-11-20, , ABSENT NONE_RECORDED",
        "UNKNOWN, 2019-01-01, , ABSENT NONE_RECORDED",
        "INPROGRESS, 2026-11-24, , ABSENT NONE_RECORDED" // not yet
    })
    void tellsWhetherAStayIsOpenNow(
            EncounterStatus status, @Nullable String start, @Nullable String end, String expected) {
        Snapshot snapshot =
                Dossier.ofMan().with(stay("IMP", status, start, end)).read();

        assertThat(Shown.statement(snapshot, "acute-care-now")).isEqualTo(expected);
    }

    @Test
    void knowsNothingOfStaysThatWereNotDelivered() {
        assertThat(Shown.statement(
                        Dossier.ofMan()
                                .deliveredOnly("Condition", "Observation")
                                .read(),
                        "acute-care-now"))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(Shown.statement(Dossier.ofMan().failed("Encounter").read(), "acute-care-now"))
                .isEqualTo("UNKNOWN FAILED");
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, 180 mg/dL", "CANCELLED, 180 mg/dL", "ENTEREDINERROR, 180 mg/dL", "UNKNOWN, 180 mg/dL"})
    void aStayThatDidNotHappenOrEndVoidsNothingForEver(EncounterStatus status, String expected) {
        Snapshot snapshot = Dossier.ofMan()
                .with(tg("2026-11-02"), stay("IMP", status, "2026-01-01", null))
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo(expected);
    }
}
