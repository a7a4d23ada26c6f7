package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps 6 and 19: a panel has no value of its own; a lookalike gives none; several codes must agree. */
class PanelTest {

    @ParameterizedTest
    @CsvSource({
        "85354-9, 8480-6, 8462-4",
        "96607-7, 96608-5, 96609-3",
        "55284-4, 8480-6, 8462-4",
        "35094-2, 8480-6, 8462-4"
    })
    void readsPressureFromTheComponentsOfAPanel(String panel, String systolic, String diastolic) {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of(panel)
                        .component(systolic, "132", "mm[Hg]")
                        .component(diastolic, "84", "mm[Hg]")
                        .make())
                .read();

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("132 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp")).isEqualTo("84 mm[Hg]");
        assertThat(snapshot.unusable()).isEmpty();
    }

    @Test
    void readsStandAlonePressure() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("8480-6").value("132", "mm[Hg]").make(),
                        Obs.of("8462-4").value("84", "mm[Hg]").make())
                .read();

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("132 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp")).isEqualTo("84 mm[Hg]");
    }

    @Test
    void readsTheComponentThatHasAValueBesideOneThatHasNone() {
        Obs panel = Obs.of("85354-9").component("8480-6", "132", "mm[Hg]").component("8462-4", "84", "mm[Hg]");
        panel.also(o -> o.getComponent().get(1).setDataAbsentReason(new CodeableConcept().setText("not heard")));

        Snapshot snapshot = Dossier.ofMan().with(panel.make()).read();

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("132 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o85354-9 NO_VALUE");
    }

    @ParameterizedTest
    @CsvSource({"120, 115, UNUSABLE", "80, 120, UNUSABLE", "121, 115, 121 mm[Hg]"})
    void refusesASystolicThatDoesNotStandClearAboveItsDiastolic(String systolic, String diastolic, String expected) {
        Snapshot panel = Dossier.ofMan()
                .with(Obs.of("85354-9")
                        .component("8480-6", systolic, "mm[Hg]")
                        .component("8462-4", diastolic, "mm[Hg]")
                        .make())
                .read();
        Snapshot alone = Dossier.ofMan()
                .with(
                        Obs.of("8480-6").value(systolic, "mm[Hg]").make(),
                        Obs.of("8462-4").value(diastolic, "mm[Hg]").make())
                .read();

        assertThat(Shown.value(panel, "systolic-bp")).isEqualTo(expected);
        assertThat(Shown.value(alone, "systolic-bp")).isEqualTo(expected);
        assertThat(panel.unusable()).hasSize(expected.equals("UNUSABLE") ? 1 : 0);
        assertThat(alone.unusable()).hasSize(expected.equals("UNUSABLE") ? 2 : 0);
    }

    @Test
    void takesNoValueFromAPanelCode() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("56086-2").value("104", "cm").make(),
                        Obs.of("85354-9").text("132/84").make())
                .read();

        assertThat(Shown.value(snapshot, "WAIST")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot))
                .containsExactly("Observation/o56086-2 NO_VALUE", "Observation/o85354-9 NO_VALUE");
    }

    @Test
    void leavesAPanelOfMembersToItsMembers() {
        Obs panel = Obs.of("89574-8").also(o -> o.addHasMember(new Reference("Observation/o89555-7")));

        Snapshot snapshot = Dossier.ofMan()
                .with(
                        panel.make(),
                        Obs.of("89555-7").text("3").make(),
                        Obs.of("68516-4").text("60").make())
                .read();

        assertThat(Shown.value(snapshot, "evs-min-per-wk")).isEqualTo("180 min/wk");
        assertThat(snapshot.unusable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "62388-4, 6.1, %", "96595-4, 6.1, %", "41995-2, 0.8, g/dL", "1521-4, 150, mg/dL", "20436-2, 150, mg/dL",
        "12951-0, 180, mg/dL", "6901-3, 18, u[IU]/mL", "3695-4, 0.7, ug/L", "59574-4, 80, %", "8301-4, 170, cm",
        "8335-2, 80, kg"
    })
    void refusesLookalikesAloud(String code, String number, String unit) {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of(code).value(number, unit).make()).read();

        assertThat(snapshot.measurements())
                .filteredOn(measurement -> !UnmappedMedicines.MARKERS.contains(measurement.marker()))
                .noneMatch(Measured.class::isInstance);
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o" + code + " NO_VALUE");
    }

    @Test
    void matchesOnTheSystemNotOnTheDisplay() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("http://example.org/local", "2571-8")
                                .value("180", "mg/dL")
                                .make(),
                        Obs.of("2951-2")
                                .value("140", "mmol/L")
                                .also(o -> o.getCode().getCodingFirstRep().setDisplay("Triglyceride"))
                                .make())
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("MISSING");
    }

    private static Snapshot coded(String first, String second, String number, String unit) {
        return Dossier.ofMan()
                .with(Obs.of(first)
                        .value(number, unit)
                        .also(o -> o.getCode().addCoding(new Coding(Obs.LOINC, second, null)))
                        .make())
                .read();
    }

    @ParameterizedTest
    @CsvSource({"2345-7, 1558-6", "1558-6, 2345-7"})
    void takesTheFastingCodeOfTwo(String first, String second) {
        assertThat(Shown.value(coded(first, second, "108", "mg/dL"), "fpg")).isEqualTo("108 mg/dL");
    }

    @ParameterizedTest
    @CsvSource({"2345-7, 1518-0", "1518-0, 2345-7"})
    void takesTheLoadCodeOfTwo(String first, String second) {
        Snapshot snapshot = coded(first, second, "150", "mg/dL");

        assertThat(Shown.value(snapshot, "OGTT-2H")).isEqualTo("150 mg/dL");
        assertThat(Shown.value(snapshot, "GLU")).isEqualTo("MISSING");
    }

    @ParameterizedTest
    @CsvSource({"2345-7, 2339-0", "2339-0, 2345-7"})
    void treatsAValueThatMayBeOfWholeBloodAsSuch(String first, String second) {
        assertThat(Shown.value(coded(first, second, "108", "mg/dL"), "GLU")).isEqualTo("UNUSABLE");
    }

    @ParameterizedTest
    @CsvSource({"2345-7, 1521-4", "1521-4, 2345-7"})
    void refusesACodeBesideItsLookalike(String first, String second) {
        Snapshot snapshot = coded(first, second, "108", "mg/dL");

        assertThat(Shown.value(snapshot, "GLU")).isEqualTo("UNUSABLE");
        assertThat(snapshot.unusable()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2571-8, 2085-9", "2085-9, 2571-8"})
    void refusesCodesOfDifferentMeasurements(String first, String second) {
        Snapshot snapshot = coded(first, second, "108", "mg/dL");

        assertThat(snapshot.measurements())
                .filteredOn(measurement -> !UnmappedMedicines.MARKERS.contains(measurement.marker()))
                .noneMatch(Measured.class::isInstance);
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o" + first + " CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({"29463-7, 3142-7", "3142-7, 29463-7"})
    void flagsWhatMayHaveBeenStated(String first, String second) {
        assertThat(Shown.measured(coded(first, second, "90", "kg"), "WEIGHT").flags())
                .contains(Flag.STATED);
    }
}
