package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lines of a call carry beside their words. */
class LogFieldsTest {

    private static final int THREADS = 40;

    @Test
    void everyLineOfACallCarriesItsHookInstance() throws InterruptedException {
        try (CapturedLog log = CapturedLog.open("%level|%X{hookInstance}|%X{cdsService}|%kvp%n")) {
            TestServer.call(Calls.full().toString());

            assertThat(log.after(1).lines().toList())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("INFO|" + Calls.FULL_INSTANCE + "|myogate-patient-view|")
                            .contains("status=\"200\"", "ms=\"", "cards=\"", "silence=\"-\""));
        }
    }

    /** Threads are used again and again: whatever stayed behind would stand on the line of another patient. */
    @Test
    void nothingOfACallStaysOnItsThread() throws InterruptedException {
        try (CapturedLog log = CapturedLog.open("%X{hookInstance}|%X{cdsService}|%kvp{NONE}%n")) {
            for (int i = 0; i < THREADS; i++) {
                TestServer.call(Calls.good().toString());
                TestServer.get("/cds-services/nobody");
            }
            List<String> lines = log.after(2 * THREADS).lines().toList();

            assertThat(lines)
                    .filteredOn(line -> line.contains("status=405"))
                    .hasSize(THREADS)
                    .allSatisfy(line -> assertThat(line).startsWith("|-|"));
        }
    }
}
