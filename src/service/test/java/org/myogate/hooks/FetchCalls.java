package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.myogate.fetch.FhirStub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that say where their FHIR server is, and what stands on it. */
final class FetchCalls {

    static final String TOKEN = "Zyxwvutsr.token";
    static final String NO_PROBLEMS_READ = "The problem list could not be read";
    static final String NO_MEDICINES_READ = "The medicine list could not be read";

    private FetchCalls() {}

    static HttpResponse<String> call(FhirStub server, Consumer<ObjectNode> change) {
        return TestServer.call(Calls.good(call -> {
            call.put("fhirServer", server.base());
            call.putObject("fhirAuthorization")
                    .put("access_token", TOKEN)
                    .put("token_type", "Bearer")
                    .put("expires_in", 300)
                    .put("scope", "patient/*.read")
                    .put("subject", "myogate");
            change.accept(call);
        }));
    }

    static JsonNode cards(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    static List<String> summaries(JsonNode answer) {
        return answer.get("cards")
                .valueStream()
                .map(card -> card.path("summary").asString())
                .toList();
    }

    static String body() {
        return Calls.searchset(
                        Calls.quantity("waist", "8280-0", "112", "cm"), Calls.quantity("height", "8302-2", "175", "cm"))
                .toString();
    }

    static String condition(String id, String snomed) {
        return """
                {"resourceType":"Condition","id":"%s","subject":{"reference":"Patient/1"},"recordedDate":"2024-03-01",
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
                 "code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]}}""".formatted(id, snomed);
    }

    static String page(String resource, String next) {
        ObjectNode bundle = Calls.searchset(Calls.json(resource));
        if (next != null) {
            bundle.putArray("link").addObject().put("relation", "next").put("url", next);
        }
        return bundle.toString();
    }
}
