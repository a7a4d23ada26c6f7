package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Ask;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Snapshot;

class QuestionsTest {

    @Test
    void asksEachThingOnceAndFirstWhatARecommendationWaitsFor() {
        List<Ask> asked = List.of(
                new Ask("potassium", Ask.Kind.ROUTINE, List.of("DI-02")),
                new Ask("egfr", Ask.Kind.ROUTINE, List.of("DI-14")),
                new Ask("egfr", Ask.Kind.GATE, List.of("M-4", "DI-14")));
        assertThat(Questions.inOrder(snapshot(Set.of(), Set.of()), asked))
                .containsExactly(
                        new Ask("egfr", Ask.Kind.GATE, List.of("DI-14", "M-4")),
                        new Ask("potassium", Ask.Kind.ROUTINE, List.of("DI-02")));
    }

    @Test
    void asksForListsThatWereNotSeenBeforeAnythingElse() {
        List<Ask> asked = List.of(new Ask("egfr", Ask.Kind.GATE, List.of("M-4")));
        assertThat(Questions.inOrder(snapshot(Set.of("medicines-list"), Set.of("conditions-list")), asked))
                .extracting(Ask::id)
                .containsExactly("conditions-list", "medicines-list", "egfr");
    }

    private static Snapshot snapshot(Set<String> failed, Set<String> unseen) {
        Snapshot known = Chart.of(Sex.MALE, 50).snapshot();
        return new Snapshot(
                known.person(), known.asOf(), List.of(), List.of(), Map.of(), List.of(), List.of(), failed, unseen);
    }
}
