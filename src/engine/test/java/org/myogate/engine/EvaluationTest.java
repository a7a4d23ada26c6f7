package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void evaluatesManyPatientsAtOnceWithoutMixingThem() {
        List<FhirRecord> patients = List.of(Shipped.centralAdiposity(), Shipped.lean());
        List<List<String>> alone = patients.stream().map(EvaluationTest::fired).toList();
        assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
        List<List<String>> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> fired(patients.get(i % 2)))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % 2));
        }
    }

    private static List<String> fired(FhirRecord record) {
        return Shipped.evaluate(record).firings().stream().map(Firing::rule).toList();
    }
}
