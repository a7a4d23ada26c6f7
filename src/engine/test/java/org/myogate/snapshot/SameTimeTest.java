package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Ground rule 2.6: the newest counts; of one day the best kind; values of one time agree or none is taken. */
class SameTimeTest {

    private static Observation tg(String id, String at, String mgPerDl) {
        return Obs.of("2571-8").id(id).at(at).value(mgPerDl, "mg/dL").make();
    }

    private static String read(Observation... observations) {
        return Shown.value(Dossier.ofMan().with(observations).read(), "tg-mg-per-dl");
    }

    @Test
    void takesTheNewest() {
        assertThat(read(tg("a", "2026-11-02T08:00:00Z", "180"), tg("b", "2026-11-02T16:00:00Z", "120")))
                .isEqualTo("120 mg/dL");
        assertThat(read(tg("a", "2026-11-03", "180"), tg("b", "2026-11-02", "120")))
                .isEqualTo("180 mg/dL");
    }

    @Test
    void takesTheMeanOfValuesOfOneTimeThatAgree() {
        // 20 % of the smaller is still agreement
        Snapshot snapshot = Dossier.ofMan()
                .with(tg("a", "2026-11-02T08:00:00Z", "100"), tg("b", "2026-11-02T08:00:00Z", "120"))
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("110 mg/dL");
        assertThat(Shown.sources(snapshot, "tg-mg-per-dl")).containsExactly("Observation/a", "Observation/b");
        assertThat(Shown.measured(snapshot, "tg-mg-per-dl").flags()).contains(Flag.AVERAGED);
    }

    @Test
    void oneValueSentTwiceIsNoMean() {
        Snapshot snapshot = Dossier.ofMan()
                .with(tg("a", "2026-11-02T08:00:00Z", "180"), tg("b", "2026-11-02T08:00:00Z", "180.0"))
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("180 mg/dL");
        assertThat(Shown.measured(snapshot, "tg-mg-per-dl").flags()).isEmpty();
    }

    @Test
    void takesNeitherWhenTheyDisagree() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        tg("old", "2026-06-02", "150"),
                        tg("a", "2026-11-02T08:00:00Z", "100"),
                        tg("b", "2026-11-02T08:00:00Z", "121"))
                .read();

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("CONFLICT");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/a CONFLICT", "Observation/b CONFLICT");
    }

    @Test
    void aBareDateAndATimeOfThatDayAreOneTime() {
        assertThat(read(tg("a", "2026-11-02", "100"), tg("b", "2026-11-02T08:00:00Z", "110")))
                .isEqualTo("105 mg/dL");
        assertThat(read(tg("a", "2026-11-02", "100"), tg("b", "2026-11-02T08:00:00Z", "150")))
                .isEqualTo("CONFLICT");
    }

    @Test
    void twoBareDatesOfOneDayAreOneTime() {
        assertThat(read(tg("a", "2026-11-02", "100"), tg("b", "2026-11-02", "150")))
                .isEqualTo("CONFLICT");
    }

    @Test
    void twoTimesOfOneDayAreTwo() {
        assertThat(read(tg("a", "2026-11-02T08:00:00Z", "100"), tg("b", "2026-11-02T08:01:00Z", "150")))
                .isEqualTo("150 mg/dL");
    }

    @Test
    void neverAveragesAcrossScales() {
        // 180 mg/dL and 2.03 mmol/L (179.8 mg/dL) of one time agree: one of them stands as it was reported
        assertThat(read(
                        tg("a", "2026-11-02T08:00:00Z", "180"),
                        Obs.of("14927-8")
                                .at("2026-11-02T08:00:00Z")
                                .value("2.03", "mmol/L")
                                .make()))
                .isIn("180 mg/dL", "2.03 mmol/L");
        assertThat(read(
                        tg("a", "2026-11-02T08:00:00Z", "180"),
                        Obs.of("14927-8")
                                .at("2026-11-02T08:00:00Z")
                                .value("3.0", "mmol/L")
                                .make()))
                .isEqualTo("CONFLICT");
    }

    @Test
    void aComparatorAgreesOnlyWithItself() {
        Observation high = Obs.of("2571-8")
                .id("a")
                .value(QuantityComparator.GREATER_THAN, "1000", "mg/dL")
                .make();
        Observation same = Obs.of("2571-8")
                .id("b")
                .value(QuantityComparator.GREATER_THAN, "1000.0", "mg/dL")
                .make();
        Observation other = Obs.of("2571-8").id("c").value("300", "mg/dL").make();

        assertThat(read(high, same)).isEqualTo(">1000 mg/dL");
        assertThat(read(high, other)).isEqualTo("CONFLICT");
    }

    @Test
    void prefersTheLaboratoryToThePointOfCareOfOneDay() {
        Observation pointOfCare = Obs.of("3043-7")
                .at("2026-11-02T16:00:00Z")
                .value("150", "mg/dL")
                .make();

        assertThat(read(tg("a", "2026-11-02T08:00:00Z", "180"), pointOfCare)).isEqualTo("180 mg/dL");
        assertThat(read(tg("a", "2026-11-01T08:00:00Z", "180"), pointOfCare)).isEqualTo("150 mg/dL");
    }

    @Test
    void prefersTheMeasuredToTheStatedWeightOfOneDay() {
        Observation stated =
                Obs.of("3142-7").at("2026-11-02T16:00:00Z").value("80", "kg").make();
        Observation measured =
                Obs.of("29463-7").at("2026-11-02T08:00:00Z").value("90", "kg").make();

        assertThat(Shown.value(Dossier.ofMan().with(stated, measured).read(), "WEIGHT"))
                .isEqualTo("90 kg");
        Measured alone = Shown.measured(Dossier.ofMan().with(stated).read(), "WEIGHT");
        assertThat(alone.flags()).containsExactly(Flag.STATED);
    }

    @Test
    void countsWhatThePatientReportedAsStated() {
        Observation reported = Obs.of("29463-7")
                .id("home")
                .at("2026-11-02T16:00:00Z")
                .value("80", "kg")
                .also(o -> o.addPerformer(new Reference("Patient/p")))
                .make();
        Observation measured =
                Obs.of("29463-7").at("2026-11-02T08:00:00Z").value("90", "kg").make();

        assertThat(Shown.value(Dossier.ofMan().with(reported, measured).read(), "WEIGHT"))
                .isEqualTo("90 kg");
    }
}
