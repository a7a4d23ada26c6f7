package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void isReadyOnlyWhenWarm() {
        assertThat(TestServer.readinessDuringWarmUp()).isEqualTo(503);
        assertThat(TestServer.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void isAliveAndTellsItsNumbers() {
        assertThat(TestServer.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(TestServer.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    /** What runs inside is nobody's business. */
    @Test
    void showsNoOtherEndpoint() {
        assertThat(TestServer.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(TestServer.get("/actuator/heapdump").statusCode()).isEqualTo(404);
        assertThat(TestServer.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
