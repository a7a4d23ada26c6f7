package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.fetch.FhirStub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the prefetch lacks is read from the caller's server; what cannot be had is unknown, and said to be. */
class FetchTest {

    private static final String TOKEN = "Zyxwvutsr.token";
    private static final String NO_PROBLEMS_READ = "The problem list could not be read";
    private static final String NO_MEDICINES_READ = "The medicine list could not be read";

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

        JsonNode read = cards(call(call -> call.remove("prefetch")));
        JsonNode sent = cards(TestServer.call(Calls.good().toString()));

        assertThat(summaries(read)).isNotEmpty().isEqualTo(summaries(sent));
        assertThat(read.toString()).contains("0.64").doesNotContain("could not be read", "was not seen");
    }

    @Test
    @Tag("cds-hooks-42")
    void everyRequestCarriesTheTokenAndAsksForJson() {
        server.on("Patient/1", Calls.patient("1").toString());

        call(call -> call.remove("prefetch"));

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
        call(call -> {
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

        JsonNode answer = cards(call(call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).contains("type 2 diabetes").doesNotContain(NO_PROBLEMS_READ);
    }

    @Test
    @Tag("cds-hooks-34")
    void goesOnWhereAListOfThePrefetchBreaksOff() {
        server.on("?page=2", page(condition("c", "44054006"), null));

        JsonNode answer = cards(call(call -> Calls.prefetch(call)
                .set("conditions", Calls.json(page(condition("a", "38341003"), server.base() + "/?page=2")))));

        assertThat(answer.toString()).contains("type 2 diabetes").doesNotContain(NO_PROBLEMS_READ);
        assertThat(server.targets()).contains("?page=2").noneMatch(target -> target.startsWith("Condition?"));
    }

    @Test
    @Tag("cds-hooks-45")
    void sendsTheTokenToNoOtherOrigin() {
        try (FhirStub other = new FhirStub()) {
            server.on("Condition?", page(condition("a", "38341003"), other.base() + "/?page=2"))
                    .on("MedicationRequest?", 302, "", "Location", other.base() + "/MedicationRequest?patient=1");

            JsonNode answer = cards(call(call -> {
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

        JsonNode answer = cards(call(call -> {
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

        JsonNode answer = cards(call(call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).contains(NO_PROBLEMS_READ);
    }

    @Test
    @Tag("cds-hooks-36")
    void isRefusedWith412OnlyWhenThePatientCannotBeHad() {
        server.on("Patient/1", 404, "");

        HttpResponse<String> response = call(call -> call.remove("prefetch"));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(WireChecks.refusal(response.body())
                        .at("/issue/0/diagnostics")
                        .asString())
                .isEqualTo("prefetch.patient");
    }

    @Test
    void usesNothingThatIsAboutSomebodyElse() {
        server.on("Condition?", page(condition("a", "44054006").replace("Patient/1", "Patient/2"), null));

        JsonNode answer = cards(call(call -> Calls.prefetch(call).remove("conditions")));

        assertThat(answer.toString()).doesNotContain("type 2 diabetes");
    }

    @Test
    @Tag("cds-hooks-45")
    void asksOnlyForWhatTheScopesGrant() {
        JsonNode answer = cards(call(call -> {
            Calls.prefetch(call).remove("conditions");
            ((ObjectNode) call.get("fhirAuthorization"))
                    .put("scope", "launch patient/Observation.rs user/Encounter.read");
        }));

        assertThat(server.targets())
                .isNotEmpty()
                .allMatch(target -> target.startsWith("Observation?") || target.startsWith("Encounter?"));
        assertThat(answer.toString()).contains(NO_PROBLEMS_READ);
    }

    @ParameterizedTest
    @CsvSource({"expires_in,0", "expires_in,-5", "patient,2", "token_type,mac", "access_token,"})
    @Tag("cds-hooks-45")
    void doesNotCallWithATokenThatIsNone(String field, String value) {
        call(call -> {
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
        HttpResponse<String> response = call(call -> call.remove("fhirAuthorization"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @Tag("cds-hooks-43")
    void theTokenStandsInNoLog() throws InterruptedException {
        server.on("Condition?", 401, TOKEN).on("Patient/1", "{\"resourceType\":\"" + TOKEN + "\"}");
        try (CapturedLog log = CapturedLog.open()) {
            call(call -> call.remove("prefetch"));

            assertThat(log.after(1)).contains("status=412").doesNotContain("Zyxwvutsr");
        }
    }

    private interface Change {
        void on(ObjectNode call);
    }

    private HttpResponse<String> call(Change change) {
        return TestServer.call(Calls.good(call -> {
            call.put("fhirServer", server.base());
            call.putObject("fhirAuthorization")
                    .put("access_token", TOKEN)
                    .put("token_type", "Bearer")
                    .put("expires_in", 300)
                    .put("scope", "patient/*.read")
                    .put("subject", "myogate");
            change.on(call);
        }));
    }

    private static JsonNode cards(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    private static List<String> summaries(JsonNode answer) {
        return answer.get("cards")
                .valueStream()
                .map(card -> card.path("summary").asString())
                .toList();
    }

    private static String body() {
        return Calls.searchset(
                        Calls.quantity("waist", "8280-0", "112", "cm"), Calls.quantity("height", "8302-2", "175", "cm"))
                .toString();
    }

    private static String condition(String id, String snomed) {
        return """
                {"resourceType":"Condition","id":"%s","subject":{"reference":"Patient/1"},"recordedDate":"2024-03-01",
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
                 "code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]}}""".formatted(id, snomed);
    }

    private static String page(String resource, String next) {
        ObjectNode bundle = Calls.searchset(Calls.json(resource));
        if (next != null) {
            bundle.putArray("link").addObject().put("relation", "next").put("url", next);
        }
        return bundle.toString();
    }
}
