package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.trust.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the browser client of the CDS Hooks project sends, step by step: a preflight, discovery, a call and its feedback, each
 * with an ES384 token of its own that names the address called and a {@code jku} that nobody here fetches. It leaves out
 * what it could not read, drafts orders without intent, medicine or Bundle type, and knows no encounter.
 */
class SandboxTest {

    private static final String USER = "Practitioner/COREPRACTITIONER1";

    @ParameterizedTest
    @CsvSource({"myogate-patient-view, patient-view", "myogate-order-sign, order-sign"})
    @Tag("cds-hooks-79")
    @Tag("cds-hooks-83")
    void callsAndReportsWhatTheClinicianDid(String service, String hook) {
        assertThat(discovered()).contains(service);
        String path = "/cds-services/" + service;
        JsonNode answer = answer(path, call(hook));
        assertThat(answer.get("cards")).isNotEmpty();

        for (JsonNode card : answer.get("cards")) {
            for (ObjectNode entry : entries(card)) {
                ObjectNode body = Calls.json("{\"feedback\":[]}").asObject();
                body.withArray("feedback").add(entry);
                HttpResponse<String> response = post(path + "/feedback", body.toString());
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains(TrustServer.ORIGIN);
            }
        }
    }

    /** It calls when the page for prescriptions opens, before anything is chosen. */
    @Test
    @Tag("cds-hooks-47")
    void isAnsweredWithoutCardsWhileNothingIsChosen() {
        assertThat(discovered()).contains("myogate-order-select");

        JsonNode answer = answer("/cds-services/myogate-order-select", call("order-select"));

        assertThat(answer.get("cards")).isEmpty();
    }

    private static List<String> discovered() {
        HttpResponse<String> preflight =
                TrustServer.preflight("/cds-services", TrustServer.ORIGIN, "GET", "authorization");
        assertThat(preflight.statusCode()).isEqualTo(200);
        HttpResponse<String> list = TrustServer.get("/cds-services", headers("/cds-services"));
        assertThat(list.statusCode()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        WireChecks.discovery(list.body())
                .get("services")
                .forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    private static JsonNode answer(String path, ObjectNode call) {
        HttpResponse<String> preflight =
                TrustServer.preflight(path, TrustServer.ORIGIN, "POST", "authorization,content-type");
        assertThat(preflight.statusCode()).isEqualTo(200);
        HttpResponse<String> response = post(path, call.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    private static HttpResponse<String> post(String path, String body) {
        return TrustServer.post(path, body, headers(path));
    }

    private static String[] headers(String path) {
        return new String[] {"Authorization", "Bearer " + token(path), "Origin", TrustServer.ORIGIN};
    }

    private static String token(String path) {
        JWSHeader header = Tokens.header(JWSAlgorithm.ES384, "ec")
                .jwkURL(URI.create(TrustServer.SANDBOX_ISS + "/.well-known/jwks.json"))
                .build();
        JWTClaimsSet claims = Tokens.claims(
                        TrustServer.SANDBOX_ISS, TrustServer.uri(path).toString(), Instant.now())
                .build();
        return Tokens.sign(header, claims, Tokens.EC);
    }

    /** A pregnant woman's draft of an SGLT2 inhibitor would be an example of its own; here the kidneys forbid metformin. */
    private static ObjectNode call(String hook) {
        ObjectNode call = Calls.good();
        call.remove("extension");
        call.put("hook", hook).put("fhirServer", "http://127.0.0.1:9/fhir");
        ObjectNode context = Calls.context(call);
        context.put("userId", USER);
        String today = Instant.now().toString();
        ArrayNode results = (ArrayNode) Calls.prefetch(call).get("mine").get("entry");
        results.forEach(entry -> ((ObjectNode) entry.get("resource")).put("effectiveDateTime", today));
        results.addObject()
                .set(
                        "resource",
                        Calls.quantity("egfr", "98979-8", "21", "mL/min/{1.73_m2}")
                                .put("effectiveDateTime", today));
        if (hook.startsWith("order-")) {
            ObjectNode order = context.putObject("draftOrders")
                    .put("resourceType", "Bundle")
                    .putArray("entry")
                    .addObject()
                    .putObject("resource")
                    .put("resourceType", "MedicationRequest")
                    .put("id", "request-123")
                    .put("status", "draft");
            order.putObject("subject").put("reference", "Patient/1");
            if (hook.equals("order-select")) {
                context.putArray("selections").add("MedicationRequest/request-123");
            } else {
                order.putObject("medicationCodeableConcept")
                        .put("text", "metformin 500 MG Oral Tablet")
                        .putArray("coding")
                        .addObject()
                        .put("system", "http://www.nlm.nih.gov/research/umls/rxnorm")
                        .put("code", "6809");
            }
        }
        return call;
    }

    /** First the button, if there is one, then the cross without a reason, then one of the reasons without its words. */
    private static List<ObjectNode> entries(JsonNode card) {
        List<ObjectNode> entries = new ArrayList<>();
        card.path("suggestions").forEach(suggestion -> {
            ObjectNode accepted = entry(card, "accepted");
            accepted.putArray("acceptedSuggestions")
                    .addObject()
                    .put("id", suggestion.get("uuid").asString());
            entries.add(accepted);
        });
        entries.add(entry(card, "overridden"));
        JsonNode reason = card.at("/overrideReasons/0");
        ObjectNode overridden = entry(card, "overridden");
        ObjectNode told = overridden.putObject("overrideReason");
        told.putObject("reason")
                .put("code", reason.get("code").asString())
                .put("system", reason.get("system").asString());
        told.put("userComment", "seen");
        entries.add(overridden);
        return entries;
    }

    private static ObjectNode entry(JsonNode card, String outcome) {
        ObjectNode entry = Calls.json("{}").asObject();
        entry.put("card", card.get("uuid").asString()).put("outcome", outcome);
        return entry.put("outcomeTimestamp", Instant.now().toString());
    }
}
