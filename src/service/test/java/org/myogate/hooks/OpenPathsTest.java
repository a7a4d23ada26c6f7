package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no token; that the guard keeps to it, {@link TrustTest} shows. */
@Tag("cds-hooks-82")
class OpenPathsTest {

    private static boolean isOpen(boolean discovery, String path) {
        return TrustWiring.open(discovery).matcher(path).matches();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthAlways(String path) {
        assertThat(isOpen(true, path)).isTrue();
        assertThat(isOpen(false, path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = "/cds-services")
    void discoveryUnlessItIsClosed(String path) {
        assertThat(isOpen(true, path)).isTrue();
        assertThat(isOpen(false, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/cds-services/",
                "/cds-services/x",
                "/record/rules",
                "/record/shadow",
                "/actuator/prometheus",
                "/actuator/health/rules",
                "/error"
            })
    void nothingElse(String path) {
        assertThat(isOpen(true, path)).isFalse();
    }
}
