package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.intake.BadInput;

class MomentTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    private final Moment settable = new Moment(InstantSource.fixed(NOON), ZONE, true);
    private final Moment fixed = new Moment(InstantSource.fixed(NOON), ZONE, false);

    @Test
    void isTheClocksWhenTheCallerSetsNone() {
        assertThat(settable.of(null).instant()).isEqualTo(NOON);
        assertThat(settable.of(null).zone()).isEqualTo(ZONE);
    }

    /** Vienna is an hour ahead of UTC in November. */
    @Test
    void aDateIsTheLastSecondOfThatDayAtTheSite() {
        assertThat(settable.of("2026-11-20").instant()).isEqualTo(Instant.parse("2026-11-20T22:59:59Z"));
    }

    @Test
    void anInstantWithOffsetIsTaken() {
        assertThat(settable.of("2026-11-20T10:00:00+01:00").instant()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void isTheClocksWhereTheCallerMayNotSetIt() {
        assertThat(fixed.of("2026-11-20").instant()).isEqualTo(NOON);
        assertThat(fixed.of("nonsense").instant()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "2026-02-30", "20.11.2026", "2026-11-20T10:00:00", "-999999999-01-01T00:00:00Z"})
    void whatIsNoMomentIsRefusedWithoutBeingQuoted(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> settable.of(text))
                .satisfies(bad -> {
                    assertThat(bad.status()).isEqualTo(400);
                    assertThat(bad.where()).contains("org.myogate.asOf");
                    assertThat(bad.getMessage()).doesNotContain("nonsense");
                });
    }
}
