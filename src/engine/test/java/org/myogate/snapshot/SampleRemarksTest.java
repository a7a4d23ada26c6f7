package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N 3 C, N 9: a clumped sample gives no platelets, a haemolysed one no insulin and a doubtful AST. */
class SampleRemarksTest {

    private static Obs platelets() {
        return Obs.of("777-3").value("95", "10*3/uL");
    }

    private static Obs insulin() {
        return Obs.of("27873-9").value("4", "u[IU]/mL");
    }

    private static String use(Obs observation, String use) {
        return Shown.value(Dossier.ofMan().with(observation.make()).read(), use);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clumped", "Platelets clumped, count unreliable", "clumps seen", "Platelet clumping"})
    void refusesPlateletsThatClump(String note) {
        Snapshot snapshot = Dossier.ofMan()
                .with(platelets().also(o -> o.addNote().setText(note)).make())
                .read();

        assertThat(Shown.value(snapshot, "PLT")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o777-3 NO_VALUE");
        assertThat(use(platelets().also(o -> o.addInterpretation(new CodeableConcept().setText(note))), "PLT"))
                .isEqualTo("UNUSABLE");
    }

    @Test
    void keepsPlateletsThatDoNotClump() {
        assertThat(use(platelets().also(o -> o.addNote().setText("no clumps seen")), "PLT"))
                .isEqualTo("95 10*3/uL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemolyzed", "Haemolysed sample", "moderate hemolysis"})
    void refusesInsulinOfAHaemolysedSample(String note) {
        assertThat(use(insulin().also(o -> o.addNote().setText(note)), "INS-F")).isEqualTo("UNUSABLE");
        assertThat(use(insulin().also(o -> o.addNote().setText("not " + note)), "INS-F"))
                .isEqualTo(note.startsWith("moderate") ? "UNUSABLE" : "4 u[IU]/mL");
    }

    @Test
    void readsTheConditionOfTheSpecimen() {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.addCondition(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0493", "HEM", "Hemolyzed")));
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        specimen,
                        insulin().specimen("Specimen/s").make(),
                        Obs.of("1920-8")
                                .value("60", "U/L")
                                .specimen("Specimen/s")
                                .make(),
                        Obs.of("1742-6")
                                .value("30", "U/L")
                                .specimen("Specimen/s")
                                .make())
                .read();

        assertThat(Shown.value(snapshot, "INS-F")).isEqualTo("UNUSABLE");
        assertThat(Shown.measured(snapshot, "AST").flags()).containsExactly(Flag.HAEMOLYSED);
        assertThat(Shown.measured(snapshot, "ALT").flags()).isEmpty();
    }
}
