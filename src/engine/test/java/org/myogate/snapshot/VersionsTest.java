package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;

/** The same type and id twice is one resource; entered in error in any version removes it. */
class VersionsTest {

    private static Observation waist(String version, String cm) {
        Observation observation = Obs.of("8280-0").id("w").value(cm, "cm").make();
        observation.getMeta().setVersionId(version);
        return observation;
    }

    private static Observation updated(String instant, String cm) {
        Observation observation = Obs.of("8280-0").id("w").value(cm, "cm").make();
        observation.getMeta().setLastUpdatedElement(new InstantType(instant));
        return observation;
    }

    private static String read(Observation... observations) {
        return Shown.value(Dossier.ofMan().with(observations).read(), "WAIST");
    }

    @Test
    void keepsTheHigherVersionWhereverItStands() {
        assertThat(read(waist("9", "100"), waist("10", "110"))).isEqualTo("110 cm");
        assertThat(read(waist("10", "110"), waist("9", "100"))).isEqualTo("110 cm");
    }

    @Test
    void keepsTheLaterUpdatedWhereNoVersionTells() {
        assertThat(read(updated("2026-11-02T09:00:00Z", "110"), updated("2026-11-02T08:00:00Z", "100")))
                .isEqualTo("110 cm");
        assertThat(read(updated("2026-11-02T08:00:00Z", "100"), updated("2026-11-02T09:00:00Z", "110")))
                .isEqualTo("110 cm");
    }

    @Test
    void keepsTheOneThatCameLaterWhereNothingTells() {
        assertThat(read(
                        Obs.of("8280-0").id("w").value("100", "cm").make(),
                        Obs.of("8280-0").id("w").value("110", "cm").make()))
                .isEqualTo("110 cm");
    }

    @Test
    void anyVersionEnteredInErrorRemovesAll() {
        Observation withdrawn = waist("2", "105");
        withdrawn.setStatus(ObservationStatus.ENTEREDINERROR);

        for (Observation[] order : new Observation[][] {
            {waist("1", "100"), withdrawn, waist("3", "110")},
            {withdrawn, waist("1", "100"), waist("3", "110")},
            {waist("3", "110"), waist("1", "100"), withdrawn}
        }) {
            Snapshot snapshot = Dossier.ofMan().with(order).read();

            assertThat(Shown.value(snapshot, "WAIST")).isEqualTo("UNUSABLE");
            assertThat(Shown.unusable(snapshot)).containsExactly("Observation/w STATUS");
        }
    }

    @Test
    void keepsEveryResourceThatHasNoId() {
        Observation first = Obs.of("8280-0").at("2026-06-01").value("100", "cm").make();
        Observation second =
                Obs.of("8280-0").at("2026-11-01").value("110", "cm").make();
        first.setId((String) null);
        second.setId((String) null);

        assertThat(read(first, second)).isEqualTo("110 cm");
        assertThat(read(second, first)).isEqualTo("110 cm");
    }

    @Test
    void sameIdOfAnotherTypeIsAnotherResource() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("8280-0").id("x").value("100", "cm").make(),
                        Dx.snomed("44054006").id("x").make())
                .read();

        assertThat(Shown.value(snapshot, "WAIST")).isEqualTo("100 cm");
        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo("PRESENT CODED");
    }
}
