package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Design section 3: a list that came and lacks a concept says no; one that did not come says nothing. */
class DeliveryTest {

    @Test
    void aDeliveredListWithoutEntrySaysNo() {
        Snapshot snapshot = Dossier.ofMan().read();

        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(snapshot, "on-metformin")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(snapshot.failedLists()).isEmpty();
        assertThat(snapshot.unseenLists()).isEmpty();
    }

    @Test
    void aListThatWasNotThereSaysNothing() {
        Snapshot snapshot = Dossier.ofMan().deliveredOnly("Observation").read();

        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(Shown.statement(snapshot, "t1d")).isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(Shown.statement(snapshot, "on-metformin")).isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(snapshot.unseenLists()).containsExactlyInAnyOrder("conditions-list", "medicines-list");
    }

    @Test
    void aListThatFailedSaysNothing() {
        Snapshot snapshot =
                Dossier.ofMan().failed("Condition", "MedicationRequest").read();

        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("UNKNOWN FAILED");
        assertThat(Shown.statement(snapshot, "on-metformin")).isEqualTo("UNKNOWN FAILED");
        assertThat(snapshot.failedLists()).containsExactlyInAnyOrder("conditions-list", "medicines-list");
        assertThat(snapshot.unseenLists()).isEmpty();
    }

    @Test
    void whatCameOfAListCutShortCountsButNeverAsANo() {
        Snapshot snapshot = Dossier.ofMan()
                .failed("Condition")
                .with(
                        Dx.snomed("46635009").make(),
                        Dx.snomed("44054006").clinical("resolved").make(),
                        Dx.snomed("714628002").verification("refuted").make(),
                        Dx.snomed("237055002").verification("refuted").make())
                .read();

        assertThat(Shown.statement(snapshot, "t1d")).isEqualTo("PRESENT CODED");
        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("UNKNOWN FAILED");
        assertThat(Shown.statement(snapshot, "prediabetes-coded")).isEqualTo("UNKNOWN FAILED");
        assertThat(Shown.statement(snapshot, "pcos")).isEqualTo("UNKNOWN FAILED");
    }

    @Test
    void eitherListOfMedicinesIsTheList() {
        assertThat(Shown.statement(
                        Dossier.ofMan().deliveredOnly("MedicationStatement").read(), "on-metformin"))
                .isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(Dossier.ofMan().failed("MedicationStatement").read(), "on-metformin"))
                .isEqualTo("UNKNOWN FAILED");
    }

    @Test
    void silenceIsNoAnswerToAnOpenQuestion() {
        assertThat(Shown.statement(Dossier.ofMan().read(), "ancestry-black")).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.statement(Dossier.ofWoman().read(), "pregnant")).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void aTestResultIsAbsentOnlyWhereResultsCame() {
        assertThat(Shown.statement(Dossier.ofWoman().read(), "hcg-positive")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(Dossier.ofWoman().deliveredOnly("Condition").read(), "hcg-positive"))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
    }

    @Test
    void aMeasurementThatDidNotComeIsMissing() {
        assertThat(Shown.value(Dossier.ofMan().read(), "WAIST")).isEqualTo("MISSING");
    }
}
