package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Snapshot;

/** An evaluation whose time is counted in questions instead of seconds, so that nothing here depends on the machine. */
class DeadlineTest {

    private final Snapshot snapshot = Shipped.read(Shipped.centralAdiposity());

    /** Over after so many questions. */
    private static final class After implements Deadline {

        private final AtomicInteger asked = new AtomicInteger();
        private final int questions;
        private final boolean tryingOver;

        After(int questions, boolean tryingOver) {
            this.questions = questions;
            this.tryingOver = tryingOver;
        }

        @Override
        public boolean isTryingOver() {
            return tryingOver;
        }

        @Override
        public boolean isOver() {
            return asked.incrementAndGet() > questions;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 40})
    void endsAnEvaluationAtTheNextStageOrFiring(int questions) {
        After deadline = new After(questions, false);

        assertThatThrownBy(() -> Shipped.ruleset().evaluate(snapshot, deadline)).isInstanceOf(OutOfTime.class);
        assertThat(deadline.asked).hasValue(questions + 1);
    }

    @Test
    void isAskedInsideAStageToo() {
        After deadline = new After(Integer.MAX_VALUE, true);

        Outcome outcome = Shipped.ruleset().evaluate(snapshot, deadline);

        assertThat(deadline.asked)
                .hasValue(Stage.values().length + outcome.firings().size());
    }

    @Test
    void takesWhatIsMissingFromTheTableWhenThereIsNoTimeToTryAndChangesNothingElse() {
        Outcome tried = Shipped.ruleset().evaluate(snapshot);
        Outcome untried = Shipped.ruleset().evaluate(snapshot, new After(Integer.MAX_VALUE, true));

        assertThat(tried.missing()).isNotEmpty().anyMatch(MissingInput::tried);
        assertThat(untried.missing()).isNotEmpty().noneMatch(MissingInput::tried);
        assertThat(untried.withMissing(tried.missing()).toString())
                .isEqualTo(tried.withMissing(tried.missing()).toString());
        assertThat(untried.firings()).isEqualTo(tried.firings());
        assertThat(untried.settled()).isEqualTo(tried.settled());
    }

    @Test
    void leavesTheRulesetFitForTheNextCall() {
        assertThatThrownBy(() -> Shipped.ruleset().evaluate(snapshot, new After(10, false)))
                .isInstanceOf(OutOfTime.class);

        assertThat(Shipped.ruleset().evaluate(snapshot).firings())
                .isEqualTo(Shipped.evaluate(Shipped.centralAdiposity()).firings())
                .isNotEmpty();
    }
}
