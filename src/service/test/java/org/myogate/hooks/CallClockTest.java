package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.myogate.engine.OutOfTime;

/** A clock that is moved by hand. */
class CallClockTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final CallClock clock = new CallClock(nanos::get, Duration.ofSeconds(10), Duration.ofSeconds(1));

    private void wait(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void givesUpTryingFirstAndTheCallLater() {
        wait(Duration.ofSeconds(1));
        assertThat(clock.isTryingOver()).isFalse();
        wait(Duration.ofNanos(1));
        assertThat(clock.isTryingOver()).isTrue();
        assertThatCode(clock::check).doesNotThrowAnyException();
        wait(Duration.ofSeconds(9));
        assertThatThrownBy(clock::check).isInstanceOf(OutOfTime.class);
    }

    @Test
    void tellsWhatEachStageTook() {
        wait(Duration.ofMillis(3));
        clock.passed(CallStage.READ);
        wait(Duration.ofMillis(4));
        clock.passed(CallStage.SNAPSHOT);
        wait(Duration.ofMillis(50));

        assertThat(clock.stages())
                .isEqualTo(Map.of(CallStage.READ, Duration.ofMillis(3), CallStage.SNAPSHOT, Duration.ofMillis(4)));
    }
}
