package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/**
 * Row {@code systolic-bp} and D23: composites take the mean, gates the higher of the newest reading and the mean of the
 * last two; an older raised value is still seen.
 */
class BloodPressureTest {

    private static Observation bp(String at, String systolic, String diastolic) {
        return Obs.of("85354-9")
                .id("bp" + at.replaceAll("[^0-9]", "") + "-" + systolic)
                .at(at)
                .component("8480-6", systolic, "mm[Hg]")
                .component("8462-4", diastolic, "mm[Hg]")
                .make();
    }

    private static Snapshot read(Observation... readings) {
        return Dossier.ofMan().with(readings).read();
    }

    @Test
    void compositesTakeTheMeanOfTheYear() {
        Snapshot snapshot =
                read(bp("2026-01-10", "120", "70"), bp("2026-06-10", "130", "80"), bp("2026-11-10", "140", "90"));

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("130 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp")).isEqualTo("80 mm[Hg]");
        assertThat(Shown.measured(snapshot, "systolic-bp").flags()).containsExactly(Flag.AVERAGED);
    }

    @Test
    void marksASingleReading() {
        Snapshot snapshot = read(bp("2026-11-10", "140", "90"));

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("140 mm[Hg]");
        assertThat(Shown.measured(snapshot, "systolic-bp").flags()).containsExactly(Flag.SINGLE);
    }

    @Test
    void aMeanNeverHidesACrisis() {
        // D23: the mean of 196 and 148 is 172, below the stop; the newest is 196
        Snapshot snapshot = read(bp("2026-11-10", "148", "84"), bp("2026-11-12", "196", "118"));

        assertThat(Shown.value(snapshot, "systolic-bp.now")).isEqualTo("196 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp.now")).isEqualTo("118 mm[Hg]");
    }

    @Test
    void aMeanOfTheLastTwoOutweighsALowerNewest() {
        Snapshot snapshot =
                read(bp("2026-11-01", "220", "130"), bp("2026-11-10", "196", "118"), bp("2026-11-12", "180", "90"));

        assertThat(Shown.value(snapshot, "systolic-bp.now")).isEqualTo("188 mm[Hg]");
        assertThat(Shown.value(snapshot, "diastolic-bp.now")).isEqualTo("104 mm[Hg]");
    }

    @Test
    void gatesSeeTheHigherOfTwoReadingsOfOneDayHoweverFarApart() {
        Snapshot snapshot = read(bp("2026-11-12", "148", "84"), bp("2026-11-12", "196", "118"));

        assertThat(Shown.value(snapshot, "systolic-bp.now")).isEqualTo("196 mm[Hg]");
        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("CONFLICT");
    }

    @Test
    void aReadingSentTwiceCountsOnceForTheLastTwo() {
        Observation alone =
                Obs.of("8480-6").at("2026-11-12").value("140", "mm[Hg]").make();

        Snapshot snapshot = read(bp("2026-11-10", "200", "90"), bp("2026-11-12", "140", "80"), alone);

        assertThat(Shown.value(snapshot, "systolic-bp.now")).isEqualTo("170 mm[Hg]");
    }

    @Test
    void leavesOutOfTheMeanWhatContradictsItselfAndSaysSo() {
        Snapshot snapshot = read(
                bp("2026-11-01", "130", "80"),
                bp("2026-11-12T08:00:00Z", "120", "80"),
                bp("2026-11-12T08:00:00Z", "150", "80"));

        assertThat(Shown.value(snapshot, "systolic-bp")).isEqualTo("130 mm[Hg]");
        assertThat(Shown.unusable(snapshot))
                .containsExactly(
                        "Observation/bp20261112080000-120 CONFLICT", "Observation/bp20261112080000-150 CONFLICT");
    }

    @Test
    void keepsTheHighestOfTheYear() {
        Snapshot snapshot = read(bp("2026-01-10", "190", "70"), bp("2026-11-12", "130", "80"));

        assertThat(Shown.value(snapshot, "systolic-bp.raised-before")).isEqualTo("190 mm[Hg]");
        assertThat(Shown.value(snapshot, "systolic-bp.now")).isEqualTo("130 mm[Hg]");
    }
}
