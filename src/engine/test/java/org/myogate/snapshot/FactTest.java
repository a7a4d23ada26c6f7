package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** A row of {@code facts.csv} alone is a concept or a measurement, known of every patient. */
class FactTest {

    private static final String FACT = "https://myogate.org/fhir/CodeSystem/fact";
    private static final Terms TERMS = new TermsFolder()
            .line("facts.csv", "wants-keto,boolean,,P12M,no,interested in a ketogenic diet")
            .line("facts.csv", "hours-sitting,quantity,h/d,P30D,no,hours spent sitting")
            .line("facts.csv", "aorta-size,quantity,cm,,yes,diameter of the aorta")
            .read();

    private static Snapshot read(Obs... observations) {
        Dossier dossier = Dossier.ofMan().terms(TERMS);
        for (Obs observation : observations) {
            dossier.with(observation.make());
        }
        return dossier.read();
    }

    @Test
    void isThereOfEveryPatient() {
        Snapshot nothing = read();

        assertThat(Shown.statement(nothing, "wants-keto")).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.value(nothing, "hours-sitting")).isEqualTo("MISSING");
    }

    @Test
    void isReadUnderItsOwnSystemOnly() {
        assertThat(Shown.value(read(Obs.of(FACT, "hours-sitting").value("9", "h/d")), "hours-sitting"))
                .isEqualTo("9 h/d");
        assertThat(Shown.value(read(Obs.of("hours-sitting").value("9", "h/d")), "hours-sitting"))
                .isEqualTo("MISSING");
    }

    @Test
    void isReadInItsUnitOnlyAndInsideItsLookBack() {
        assertThat(Shown.value(read(Obs.of(FACT, "hours-sitting").value("9", "h")), "hours-sitting"))
                .isEqualTo("UNUSABLE");
        assertThat(Shown.value(
                        read(Obs.of(FACT, "hours-sitting").at("2026-10-23").value("9", "h/d")), "hours-sitting"))
                .isEqualTo("STALE");
        assertThat(Shown.value(read(Obs.of(FACT, "hours-sitting").value("9", "h/d")), "hours-sitting"))
                .isEqualTo("9 h/d");
    }

    @Test
    void thatLiftsAGateCountsFromAClinician() {
        Obs said = Obs.of(FACT, "aorta-size").value("4.1", "cm");
        assertThat(Shown.value(read(said), "aorta-size")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(read(said))).containsExactly("Observation/oaorta-size NO_VALUE");
        said.also(o -> o.addPerformer(new Reference("Practitioner/d")));
        assertThat(Shown.value(read(said), "aorta-size")).isEqualTo("4.1 cm");
    }
}
