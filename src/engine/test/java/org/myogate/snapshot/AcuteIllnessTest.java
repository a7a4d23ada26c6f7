package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** N 9, acute illness, by the date of the sample: what spoils it, how long, and what does not. */
class AcuteIllnessTest {

    private static final String WELL = "180 mg/dL";
    private static final String SPOILT = "ACUTE";

    /** Triglycerides of 2 November 2026, with what came before. */
    private static String tg(Resource... others) {
        return Shown.value(
                Dossier.ofMan()
                        .with(Obs.of("2571-8")
                                .at("2026-11-02")
                                .value("180", "mg/dL")
                                .make())
                        .with(others)
                        .read(),
                "tg-mg-per-dl");
    }

    private static Obs sign(String code) {
        return Obs.of(code).id("sign").at("2026-11-02");
    }

    private static Immunization vaccine(String on, ImmunizationStatus status) {
        Immunization vaccine = new Immunization();
        vaccine.setId("v");
        vaccine.setStatus(status);
        vaccine.setVaccineCode(new CodeableConcept().setText("influenza"));
        vaccine.setOccurrence(new DateTimeType(on));
        return vaccine;
    }

    @ParameterizedTest
    @CsvSource({
        "1988-5, 10, mg/L, 180 mg/dL",
        "1988-5, 10.1, mg/L, ACUTE",
        "1988-5, 1.1, mg/dL, ACUTE",
        "30522-7, 10.1, mg/L, ACUTE",
        "6690-2, 12, 10*3/uL, 180 mg/dL",
        "6690-2, 12.1, 10*3/uL, ACUTE",
        "8310-5, 37.9, Cel, 180 mg/dL",
        "8310-5, 38.0, Cel, ACUTE"
    })
    void aSignOfIllnessSpoilsTheSamplesOfItsDay(String code, String value, String unit, String expected) {
        assertThat(tg(sign(code).value(value, unit).make())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-26, ACUTE", "2026-10-25, 180 mg/dL", "2026-11-03, 180 mg/dL"})
    void aSignSpoilsAWeek(String on, String expected) {
        assertThat(tg(sign("1988-5").at(on).value("40", "mg/L").make())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "I21.4, 2026-09-21, ACUTE",
        "I21.4, 2026-09-20, 180 mg/dL",
        "I21.4, 2026-11-03, 180 mg/dL", // not yet
        "I21.4, '', 180 mg/dL", // D68: without a date it spoils nothing
        "I21.4, 2026, 180 mg/dL",
        "I21.4, 2026-10, ACUTE",
        "S72.0, 2026-09-21, ACUTE",
        "S72.0, 2026-09-20, 180 mg/dL",
        "U07.1, 2026-10-05, ACUTE",
        "U07.1, 2026-10-04, 180 mg/dL",
        "J10.1, 2026-10-05, ACUTE",
        "J00, 2026-11-01, 180 mg/dL" // a cold is not on the list
    })
    void anIllnessSpoilsTheWeeksAfterIt(String code, String onset, String expected) {
        Dx illness = onset.isEmpty() ? Dx.icd(code).undated() : Dx.icd(code).onset(onset);

        assertThat(tg(illness.make())).isEqualTo(expected);
    }

    @Test
    void aResolvedIllnessWasOneAndARefutedOneWasNone() {
        assertThat(tg(Dx.icd("I21.4").onset("2026-10-20").ended("2026-10-30").make()))
                .isEqualTo(SPOILT);
        assertThat(tg(Dx.icd("I21.4")
                        .onset("2026-10-20")
                        .verification("refuted")
                        .make()))
                .isEqualTo(WELL);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-21, ACUTE", "2026-09-20, 180 mg/dL"})
    void surgerySpoilsSixWeeks(String on, String expected) {
        assertThat(tg(Done.text("Knee surgery").on(on).make())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 180 mg/dL", // drawn on the day, as a rule before
        "2026-11-01, ACUTE",
        "2026-10-26, ACUTE",
        "2026-10-25, 180 mg/dL"
    })
    void aVaccinationSpoilsTheWeekAfterIt(String on, String expected) {
        assertThat(tg(vaccine(on, ImmunizationStatus.COMPLETED))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImmunizationStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLETED"})
    void aVaccinationThatWasNotGivenSpoilsNothing(ImmunizationStatus status) {
        assertThat(tg(vaccine("2026-11-01", status))).isEqualTo(WELL);
    }

    @Test
    void spoilsNoHaemoglobinA1cAndNoPressure() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("4548-4").at("2026-11-02").value("6.0", "%").make(),
                        Obs.of("8480-6").at("2026-11-02").value("132", "mm[Hg]").make(),
                        sign("8310-5").value("39", "Cel").make())
                .read();

        assertThat(Shown.value(snapshot, "a1c-percent")).isEqualTo("6 %");
        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("132 mm[Hg]");
    }

    @Test
    void theOrderOfEntriesIsOfNoConcern() {
        Dossier dossier = Dossier.ofMan()
                .with(
                        Obs.of("2571-8").at("2026-11-02").value("180", "mg/dL").make(),
                        sign("1988-5").value("40", "mg/L").make(),
                        vaccine("2026-11-01", ImmunizationStatus.COMPLETED),
                        Done.text("Knee surgery").on("2026-01-01").make());
        Snapshot expected = dossier.read();

        for (int seed = 0; seed < 5; seed++) {
            assertThat(dossier.shuffled(new Random(seed)).read()).isEqualTo(expected);
        }
    }
}
