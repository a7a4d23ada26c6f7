package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered 200 is still there after {@code kill -9}, and the next start works. */
@Tag("slow")
class KilledServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = "/cds-services/myogate-patient-view";
    private static final Path CALL = Path.of("..", "..", "fhir-samples", "waist-missing-and-deciding", "request.json");

    @TempDir
    Path folder;

    @Test
    void keepsFeedbackInItsOwnFile() throws Exception {
        survives(List.of());
    }

    @Test
    void keepsFeedbackInPostgresAndAnswersWithoutIt() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        List<String> settings = List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        try {
            survives(settings);
            try (ForkedService service = start(settings)) {
                server.close();

                assertThat(service.post(SERVICE, Files.readString(CALL)).statusCode())
                        .isEqualTo(200);
                assertThat(service.post(SERVICE + "/feedback", overridden("c")).statusCode())
                        .isEqualTo(503);
                assertThat(service.get("/actuator/prometheus").lines())
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("myogate_record_failures_total")
                                .doesNotEndWith(" 0.0"));
            }
        } finally {
            server.close();
        }
    }

    private ForkedService start(List<String> settings) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(settings);
        all.add("--myogate.home=" + folder.resolve("home"));
        return new ForkedService(folder.resolve("log"), all.toArray(String[]::new));
    }

    private void survives(List<String> settings) throws IOException, InterruptedException {
        String before;
        try (ForkedService service = start(settings)) {
            JsonNode cards = JSON.readTree(
                            service.post(SERVICE, Files.readString(CALL)).body())
                    .get("cards");
            assertThat(cards).isNotEmpty();
            for (JsonNode card : cards) {
                String report = overridden(card.get("uuid").asString());
                assertThat(service.post(SERVICE + "/feedback", report).statusCode())
                        .isEqualTo(200);
            }
            service.kill();
        }
        try (ForkedService service = start(settings)) {
            before = service.get("/record/rules");
        }
        JsonNode rules = JSON.readTree(before);
        assertThat(rules).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("shown").asInt()).isPositive();
            assertThat(row.get("overridden").asInt()).isEqualTo(row.get("shown").asInt());
        });
    }

    private static String overridden(String card) {
        return "{\"feedback\":[{\"card\":\"" + card
                + "\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-23T08:02:31Z\"}]}";
    }
}
