package org.myogate.viewer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private Instant now = START;
    private final Attempts attempts = new Attempts(() -> now);

    @Test
    void waitsLongerEachTimeButNeverTooLong() {
        for (int i = 0; i < Attempts.FREE; i++) {
            assertThat(attempts.begin("anna")).isZero();
        }
        Duration last = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            Duration waiting = attempts.begin("anna");
            assertThat(waiting).isPositive().isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Attempts.LONGEST_WAIT);
            now = now.plus(waiting);
            assertThat(attempts.begin("anna")).isZero();
            last = waiting;
        }
        assertThat(last).isEqualTo(Attempts.LONGEST_WAIT);
    }

    @Test
    void aGoodPasswordForgetsTheFailuresOfItsName() {
        for (int i = 0; i < Attempts.FREE - 1; i++) {
            attempts.begin("anna");
        }
        attempts.begin("anna");
        attempts.good("anna");

        assertThat(attempts.begin("anna")).isZero();
        assertThat(attempts.begin("anna")).isZero();
    }

    @Test
    void oneNameSlowsNoOther() {
        for (int i = 0; i <= Attempts.FREE; i++) {
            attempts.begin("anna");
        }

        assertThat(attempts.begin("anna")).isPositive();
        assertThat(attempts.begin("bert")).isZero();
    }

    @Test
    void allNamesTogetherHaveALimit() {
        for (int i = 0; i < Attempts.ALL_MAX; i++) {
            assertThat(attempts.begin("name " + i)).isZero();
        }
        assertThat(attempts.begin("another")).isEqualTo(Attempts.WINDOW);

        now = now.plus(Attempts.WINDOW);

        assertThat(attempts.begin("another")).isZero();
    }
}
