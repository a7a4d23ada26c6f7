package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.FetchCalls.NO_PROBLEMS_READ;
import static org.myogate.hooks.FetchCalls.TOKEN;
import static org.myogate.hooks.FetchCalls.body;
import static org.myogate.hooks.FetchCalls.call;
import static org.myogate.hooks.FetchCalls.cards;
import static org.myogate.hooks.FetchCalls.condition;
import static org.myogate.hooks.FetchCalls.page;
import static org.myogate.hooks.FetchCalls.summaries;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.fetch.FhirStub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the prefetch lacks is read from the caller's server. */
class FetchTest {

    private final FhirStub server = new FhirStub();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("cds-hooks-35")
    @Tag("cds-hooks-39")
    @Tag("cds-hooks-41")
    void answersACallWithoutPrefetchAsOneThatBroughtAll() {
        server.on("Patient/1", Calls.patient("1").toString())
                .on("Observation?patient=1&code=http://loinc.org|29463-7", body());

        JsonNode read = cards(call(server, call -> call.remove("prefetch")));
        JsonNode sent = cards(TestServer.call(Calls.good().toString()));

        assertThat(summaries(read)).isNotEmpty().isEqualTo(summaries(sent));
        assertThat(read.toString()).contains("0.64").doesNotContain("could not be read", "was not seen");
    }

    @Test
    @Tag("cds-hooks-42")
    void everyRequestCarriesTheTokenAndAsksForJson() {
        server.on("Patient/1", Calls.patient("1").toString());

        call(server, call -> call.remove("prefetch"));

        assertThat(server.asked()).hasSizeGreaterThan(20).allSatisfy(request -> {
            assertThat(request.headers().get("Authorization")).containsExactly("Bearer " + TOKEN);
            assertThat(request.headers().get("Accept")).containsExactly("application/fhir+json");
        });
        assertThat(server.targets())
                .contains("Patient/1", "Condition?patient=1", "Encounter?patient=1&_sort=-date&_count=50")
                .doesNotHaveDuplicates();
    }

    /** Null, an empty list and an error are answers: none of them is asked for again. */
    @Test
    @Tag("cds-hooks-34")
    void asksForNothingThatTheClientAnswered() {
        call(server, call -> {
            ObjectNode prefetch = Calls.prefetch(call);
            prefetch.putNull("medications");
            prefetch.set("procedures", Calls.json("{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"));
        });

        assertThat(server.targets())
                .noneMatch(target -> target.startsWith("Patient/")
                        || target.startsWith("Condition?")
                        || target.startsWith("MedicationRequest?")
                        || target.startsWith("Procedure?"))
                .anyMatch(target -> target.startsWith("Encounter?"));
    }

    @Test
    @Tag("cds-hooks-34")
    @Tag("cds-hooks-38")
    void followsThePagesOfAProblemListToTheLast() {
        String next = server.base() + "/?page=2";
        server.on("Condition?", page(condition("a", "38341003"), next))
                .on("?page=2", page(condition("b", "73211009"), server.base() + "/?page=3"))
                .on("?page=3", page(condition("c", "44054006"), null));

        JsonNode answer = cards(call(server, call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).contains("type 2 diabetes").doesNotContain(NO_PROBLEMS_READ);
    }

    @Test
    @Tag("cds-hooks-34")
    void goesOnWhereAListOfThePrefetchBreaksOff() {
        server.on("?page=2", page(condition("c", "44054006"), null));

        JsonNode answer = cards(call(
                server,
                call -> Calls.prefetch(call)
                        .set("conditions", Calls.json(page(condition("a", "38341003"), server.base() + "/?page=2")))));

        assertThat(answer.toString()).contains("type 2 diabetes").doesNotContain(NO_PROBLEMS_READ);
        assertThat(server.targets()).contains("?page=2").noneMatch(target -> target.startsWith("Condition?"));
    }

    @Test
    void usesNothingThatIsAboutSomebodyElse() {
        server.on("Condition?", page(condition("a", "44054006").replace("Patient/1", "Patient/2"), null));

        JsonNode answer = cards(call(server, call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).doesNotContain("type 2 diabetes");
    }

    @Test
    @Tag("cds-hooks-45")
    void asksOnlyForWhatTheScopesGrant() {
        JsonNode answer = cards(call(server, call -> {
            Calls.prefetch(call).remove("conditions");
            ((ObjectNode) call.get("fhirAuthorization"))
                    .put("scope", "launch patient/Observation.rs user/Encounter.read");
        }));

        assertThat(server.targets())
                .isNotEmpty()
                .allMatch(target -> target.startsWith("Observation?") || target.startsWith("Encounter?"));
        assertThat(answer.toString()).contains(NO_PROBLEMS_READ);
    }
}
