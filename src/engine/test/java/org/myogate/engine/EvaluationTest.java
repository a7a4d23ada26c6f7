package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void goesFromARecordToEvidenceThatNamesFactsCutoffAndSource() {
        Outcome outcome = Shipped.evaluate(Shipped.centralAdiposity());
        assertThat(outcome.firings())
                .filteredOn(firing -> firing.rule().startsWith("visceral-adiposity/S+ ANTHRO"))
                .singleElement()
                .satisfies(firing -> {
                    assertThat(firing.facts()).hasToString("[Measured[WHtR]]");
                    assertThat(firing.cutoffs())
                            .singleElement()
                            .satisfies(cutoff -> assertThat(cutoff.id()).isEqualTo("whtr.high"));
                    assertThat(firing.evidence()).contains("nice-ng246");
                });
    }
}
