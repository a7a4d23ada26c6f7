package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A concept with a look-back: hypertensive crisis, seven days (D05). */
class ConditionWindowTest {

    private static String crisis(Dx condition) {
        return Shown.statement(Dossier.ofMan().with(condition.make()).read(), "hypertensive-crisis");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, PRESENT CODED",
        "2026-11-15, ABSENT ENDED",
        "2026-11-23, PRESENT CODED",
        "2026-11, PRESENT UNCONFIRMED", // may lie in it: warns, never qualifies
        "2026, PRESENT UNCONFIRMED",
        "2025, ABSENT ENDED"
    })
    void holdsAtItsEdge(String onset, String expected) {
        assertThat(crisis(Dx.icd("I16.0").onset(onset))).isEqualTo(expected);
    }

    @Test
    void anUndatedEntryCounts() {
        assertThat(crisis(Dx.icd("I16.0").undated())).isEqualTo("PRESENT CODED");
    }

    @Test
    void theEncounterDatesItInTheEnd() {
        Encounter encounter = new Encounter();
        encounter.setId("e");
        encounter.getPeriod().setStartElement(new DateTimeType("2026-01-05"));
        Dx undated = Dx.icd("I16.0").undated().also(c -> c.setEncounter(new Reference("Encounter/e")));

        Snapshot snapshot = Dossier.ofMan().with(undated.make(), encounter).read();

        assertThat(Shown.statement(snapshot, "hypertensive-crisis")).isEqualTo("ABSENT ENDED");
    }

    @Test
    void namesOnlyTheEntriesInsideIt() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Dx.icd("I16.0").id("old").onset("2020-01-01").make(),
                        Dx.icd("I16.0").id("new").onset("2026-11-20").make())
                .read();

        assertThat(snapshot.statement("hypertensive-crisis").sources()).containsExactly(new Source("Condition/new"));
    }
}
