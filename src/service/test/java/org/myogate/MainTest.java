package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void servesWithoutArguments() {
        assertThat(Main.isCommand()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=0", "--myogate.rules=rules"})
    void servesWithSettings(String first) {
        assertThat(Main.isCommand(first)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "rules", "explain", "nonsense", "--help", "--version", "-h"})
    void takesAnythingElseForACommand(String first) {
        assertThat(Main.isCommand(first, "--server.port=0")).isTrue();
    }
}
