package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.FetchCalls.NO_MEDICINES_READ;
import static org.myogate.hooks.FetchCalls.NO_PROBLEMS_READ;
import static org.myogate.hooks.FetchCalls.TOKEN;
import static org.myogate.hooks.FetchCalls.body;
import static org.myogate.hooks.FetchCalls.call;
import static org.myogate.hooks.FetchCalls.cards;
import static org.myogate.hooks.FetchCalls.condition;
import static org.myogate.hooks.FetchCalls.page;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.fetch.FhirStub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be had is unknown, and said to be; and a token goes nowhere it does not belong. */
class FetchInVainTest {

    private final FhirStub server = new FhirStub();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("cds-hooks-45")
    void sendsTheTokenToNoOtherOrigin() {
        try (FhirStub other = new FhirStub()) {
            server.on("Condition?", page(condition("a", "38341003"), other.base() + "/?page=2"))
                    .on("MedicationRequest?", 302, "", "Location", other.base() + "/MedicationRequest?patient=1");

            JsonNode answer = cards(call(server, call -> {
                Calls.prefetch(call).remove("conditions");
                Calls.prefetch(call).remove("medicationRequests");
            }));

            assertThat(other.asked()).isEmpty();
            assertThat(answer.toString()).contains(NO_PROBLEMS_READ, NO_MEDICINES_READ);
        }
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "429", "500"})
    @Tag("cds-hooks-45")
    void takesARefusalForUnknownAndNeverForEmpty(int status) {
        server.on("Condition?", status, "").on("MedicationRequest?", status, "").on("Observation?", status, "");

        JsonNode answer = cards(call(server, call -> {
            Calls.prefetch(call).remove("conditions");
            Calls.prefetch(call).remove("medicationRequests");
        }));

        assertThat(answer.at("/cards/0/detail").asString()).startsWith("**" + NO_PROBLEMS_READ);
        assertThat(answer.toString())
                .contains(NO_PROBLEMS_READ, NO_MEDICINES_READ, "Could not be read from the record", "kidney tests");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<html>busy</html>",
                "{\"resourceType\":\"Patient\",\"id\":\"1\"}",
                "{\"resourceType\":\"Bundle\",\"entry\":{}}",
                "{\"resourceType\":\"OperationOutcome\"}",
                "[]"
            })
    void takesAnAnswerOfAnotherKindForUnknown(String body) {
        server.on("Condition?", body);

        JsonNode answer = cards(call(server, call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).contains(NO_PROBLEMS_READ);
    }

    @Test
    @Tag("cds-hooks-36")
    void isRefusedWith412OnlyWhenThePatientCannotBeHad() {
        server.on("Patient/1", 404, "");

        HttpResponse<String> response = call(server, call -> call.remove("prefetch"));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(WireChecks.refusal(response.body())
                        .at("/issue/0/diagnostics")
                        .asString())
                .isEqualTo("prefetch.patient");
    }

    @ParameterizedTest
    @CsvSource({"expires_in,0", "expires_in,-5", "patient,2", "token_type,mac", "access_token,"})
    @Tag("cds-hooks-45")
    void doesNotCallWithATokenThatIsNone(String field, String value) {
        call(server, call -> {
            ObjectNode authorization = (ObjectNode) call.get("fhirAuthorization");
            if (field.equals("expires_in")) {
                authorization.put(field, Integer.parseInt(value));
            } else {
                authorization.put(field, value);
            }
        });

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aCallWithoutATokenIsAnsweredFromWhatItBrought() {
        HttpResponse<String> response = call(server, call -> call.remove("fhirAuthorization"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @Tag("cds-hooks-43")
    void theTokenStandsInNoLog() throws InterruptedException {
        server.on("Condition?", 401, TOKEN).on("Patient/1", "{\"resourceType\":\"" + TOKEN + "\"}");
        try (CapturedLog log = CapturedLog.open()) {
            call(server, call -> call.remove("prefetch"));

            assertThat(log.after(1)).contains("status=412").doesNotContain("Zyxwvutsr");
        }
    }
}
