package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;

/** What happens beyond the limits, over a real port. */
class LimitsTest {

    @TempDir
    Path home;

    /** One server for both, since a start takes long: first full, then stopped while a call is in it. */
    @Test
    void refusesBeyondItsCapacityAndFinishesWhatItAcceptedEvenWhenItIsStopped() throws Exception {
        try (OwnServer server = OwnServer.start(home, "--myogate.max-calls=1", "--server.tomcat.threads.max=8")) {
            CompletableFuture<HttpResponse<String>> held = server.hold();

            assertRefusal(server.call(Calls.good().toString()), "throttled");
            assertThat(server.get("/actuator/prometheus").body()).contains("myogate_calls_active 1.0");
            // Nobody is kept from asking what there is, or whether it is alive.
            assertThat(server.get("/cds-services").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            ApplicationAvailability availability = server.context().getBean(ApplicationAvailability.class);
            until(() -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC && refuses(server.port()));
            assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);
            assertThat(held).isNotDone();
            assertThat(stopped).isNotDone();

            server.release();
            assertThat(held.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
            WireChecks.answer(held.get().body());
            stopped.get(1, TimeUnit.MINUTES);
            assertThatThrownBy(() -> server.call(Calls.good().toString())).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void givesUpACallThatTakesTooLongAndSaysSo() throws Exception {
        try (OwnServer server = OwnServer.start(home, "--myogate.call-deadline=1ns", "--myogate.warm-up=4")) {
            try (CapturedLog log = CapturedLog.open()) {
                assertRefusal(server.call(Calls.good().toString()), "timeout");
                assertThat(log.after(1)).contains("hookInstance=" + Calls.INSTANCE, "status=503");
            }
            assertThat(server.get("/actuator/prometheus").body())
                    .contains("myogate_calls_seconds_count{hook=\"patient-view\",outcome=\"503\"} 1");
        }
    }

    private static void assertRefusal(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        WireChecks.refusal(response.body());
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }

    private static boolean refuses(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        for (int tries = 0; !condition.holds(); tries++) {
            if (tries > 600) {
                throw new AssertionError("it never came to that");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
