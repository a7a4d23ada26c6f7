package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

class ExcessAdiposityTest {

    private static Stream<Statement> signs() {
        return Stream.of(
                Chart.present("obesity-sign-osa"),
                Chart.absent("obesity-sign-hf"),
                Chart.present("obesity-sign-af"),
                Chart.present("pcos"));
    }

    @Test
    void namesTheWaysThatHoldAndTheCriteriaOnRecord() {
        Map<String, Truth> states = Map.of(
                "obesity-2025", Truth.TRUE,
                "obesity-a", Truth.TRUE,
                "obesity-b", Truth.TRUE,
                "obesity-c", Truth.UNKNOWN,
                "obesity-d", Truth.FALSE);
        ExcessAdiposity found = ExcessAdiposity.of(states, signs());
        assertThat(found.value()).isEqualTo(Truth.TRUE);
        assertThat(found.ways()).containsExactly("a", "b");
        assertThat(found.signs()).containsExactly("af", "osa");
    }

    @Test
    void laysNothingToObesityWhereExcessAdiposityIsExcluded() {
        assertThat(ExcessAdiposity.of(Map.of("obesity-2025", Truth.FALSE), signs())
                        .signs())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Truth.class,
            names = {"TRUE", "UNKNOWN"})
    void tellsTheCriteriaWhileItIsNotExcluded(Truth value) {
        assertThat(ExcessAdiposity.of(Map.of("obesity-2025", value), signs()).signs())
                .containsExactly("af", "osa");
    }

    @Test
    void isUnknownWhereNoTableTells() {
        assertThat(ExcessAdiposity.of(Map.of(), Stream.of()).value()).isEqualTo(Truth.UNKNOWN);
    }
}
