package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** README row {@code gdm-current}, {@code prior-gdm}: of this pregnancy, or of one that ended. */
class GestationalDiabetesTest {

    private static final Resource PREGNANT =
            Dx.snomed("77386006").onset("2026-06-01").make();

    private static String both(Resource... resources) {
        Snapshot snapshot = Dossier.ofWoman().with(resources).read();
        return Shown.statement(snapshot, "gdm-current") + ", " + Shown.statement(snapshot, "prior-gdm");
    }

    private static Dx gdm(String onset) {
        return Dx.snomed("11687002").onset(onset);
    }

    @Test
    void ofThisPregnancy() {
        assertThat(both(PREGNANT, gdm("2026-09-01").make())).isEqualTo("PRESENT CODED, ABSENT DERIVED");
        assertThat(both(Dx.icd("O24.410").onset("2026-09-01").make())).isEqualTo("PRESENT CODED, ABSENT DERIVED");
    }

    @Test
    void ofAnEarlierPregnancy() {
        assertThat(both(gdm("2019-09-01").make())).isEqualTo("ABSENT ENDED, PRESENT CODED");
        assertThat(both(PREGNANT, gdm("2019-09-01").make())).isEqualTo("ABSENT ENDED, PRESENT CODED");
        assertThat(both(Dx.icd("Z86.32").make())).isEqualTo("ABSENT NONE_RECORDED, PRESENT CODED");
    }

    @Test
    void ofBoth() {
        assertThat(both(
                        PREGNANT,
                        gdm("2026-09-01").id("now").make(),
                        gdm("2019-09-01").id("then").make()))
                .isEqualTo("PRESENT CODED, PRESENT CODED");
    }

    @Test
    void ofAPregnancyThatHasEnded() {
        assertThat(both(
                        gdm("2026-05-01").make(),
                        Dx.snomed("60001007").onset("2026-11-01").make()))
                .isEqualTo("ABSENT DERIVED, PRESENT CODED");
        assertThat(both(
                        gdm("2026-05-01").make(),
                        Dx.icd("O80").onset("2026-10-01").make()))
                .isEqualTo("ABSENT DERIVED, PRESENT CODED");
    }

    @Test
    void ofAPregnancyNobodyKnowsOf() {
        assertThat(both(gdm("2026-05-01").make())).isEqualTo("UNKNOWN DERIVED, UNKNOWN DERIVED");
    }
}
