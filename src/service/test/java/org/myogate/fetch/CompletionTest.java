package org.myogate.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.intake.FhirAccess;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.intake.PrefetchKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FhirServers LOOPBACK = new FhirServers(List.of(), true);
    private static final int BYTES = 1_000_000;
    private static final List<PrefetchKey> KEYS = List.of(
            new PrefetchKey("patient", "Patient/{{context.patientId}}", Set.of("Patient")),
            new PrefetchKey("conditions", "Condition?patient={{context.patientId}}", Set.of("Condition")),
            new PrefetchKey("goals", "Goal?patient={{context.patientId}}&_count=50", Set.of("Goal")));

    private final FhirStub server = new FhirStub();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("cds-hooks-40")
    void whatIsNotThereByTheDeadlineCouldNotBeHad() {
        CountDownLatch gate = new CountDownLatch(1);
        server.on("Patient/1", "{\"resourceType\":\"Patient\",\"id\":\"1\"}").holding("Condition?", gate);
        try {
            JsonNode prefetch = completed("{}", Duration.ofSeconds(2), BYTES, "patient/*.rs", LOOPBACK);

            assertThat(prefetch.at("/patient/id").asString()).isEqualTo("1");
            assertThat(prefetch.at("/conditions/resourceType").asString()).isEqualTo("OperationOutcome");
        } finally {
            gate.countDown();
        }
    }

    @Test
    void aListOfMoreBytesThanOneCallMayReadCouldNotBeHad() {
        String goal = "{\"resource\":{\"resourceType\":\"Goal\",\"id\":\"" + "g".repeat(400) + "\"}}";
        server.on("Condition?", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}")
                .on("Goal?", "{\"resourceType\":\"Bundle\",\"entry\":[" + goal + "," + goal + "," + goal + "]}");

        JsonNode prefetch = completed("{}", Duration.ofSeconds(20), 1000, "patient/*.rs", LOOPBACK);

        assertThat(prefetch.at("/goals/resourceType").asString()).isEqualTo("OperationOutcome");
    }

    @Test
    @Tag("cds-hooks-38")
    void aListThatNeverEndsIsCutShort() {
        server.on("Condition?", page()).on("?page", page());

        JsonNode prefetch = completed("{}", Duration.ofSeconds(20), BYTES, "patient/*.rs", LOOPBACK);

        assertThat(prefetch.at("/conditions/link/0/relation").asString()).isEqualTo("next");
        assertThat(server.targets()).hasSize(20 + 2);
    }

    /** The newest so many were asked for: older ones are not wanted. */
    @Test
    void ofAKeyWithACountOnlyTheFirstPageIsRead() {
        server.on("Goal?", page()).on("?page", page());

        completed("{}", Duration.ofSeconds(20), BYTES, "patient/*.rs", LOOPBACK);

        assertThat(server.targets()).hasSize(3).noneMatch(target -> target.startsWith("?page"));
    }

    @Test
    @Tag("cds-hooks-22")
    void callsNoServerThatIsNotOnTheList() {
        FhirServers others = new FhirServers(List.of(URI.create("https://ehr.example.org/fhir")), false);

        JsonNode prefetch = completed("{\"goals\":null}", Duration.ofSeconds(20), BYTES, "patient/*.rs", others);

        assertThat(server.asked()).isEmpty();
        assertThat(prefetch.at("/conditions/resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(prefetch.get("goals").isNull()).isTrue();
    }

    @Test
    void anAnswerThatAScopeNarrowedDoesNotPassForWhole() {
        JsonNode prefetch = completed(
                "{}", Duration.ofSeconds(20), BYTES, "patient/Condition.rs?category=x user/Goal.rs", LOOPBACK);

        assertThat(prefetch.at("/conditions/entry/0/search/mode").asString()).isEqualTo("outcome");
        assertThat(prefetch.at("/goals").has("entry")).isFalse();
        assertThat(server.targets()).noneMatch(target -> target.startsWith("Patient"));
    }

    private JsonNode completed(String prefetch, Duration deadline, int bytes, String scope, FhirServers servers) {
        JsonReader json = new JsonReader(JsonLimits.upTo(BYTES));
        JsonNode call = JSON.readTree("{\"prefetch\":" + prefetch + "}");
        FhirAccess access = new FhirAccess(URI.create(server.base()), "1", "token", List.of(scope.split(" ")));
        JsonNode completed = new Completion(json, deadline, bytes, Runnable::run).complete(call, KEYS, access, servers);
        assertThat(call.toString()).isEqualTo("{\"prefetch\":" + prefetch + "}");
        return completed.get("prefetch");
    }

    private String page() {
        return "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"" + server.base()
                + "/?page=1\"}]}";
    }
}
