package org.myogate.hooks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.myogate.ruleset.SiteFolder;
import tools.jackson.databind.JsonNode;

/**
 * A service on a rules folder of its own; the patient of its calls has a waist-to-height ratio of 0.64, which the shipped
 * rules call high from 0.60 on.
 */
final class RulesSite extends SiteFolder {

    static final String RATIO_IS_HIGH = "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band";

    RulesSite(Path folder) {
        super(folder);
    }

    OwnServer start(String... more) {
        return OwnServer.start(home(), settings(more).toArray(String[]::new));
    }

    /** The first card of a call. */
    static JsonNode card(OwnServer server) throws IOException, InterruptedException {
        return card(server.call(Calls.full().toString()));
    }

    static JsonNode card(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return WireChecks.answer(response.body()).at("/cards/0");
    }

    /** {@code id@version-hash} of the rules behind a card. */
    static String label(JsonNode card) {
        JsonNode provenance = card.at("/extension/org.myogate");
        return provenance.get("ruleset").asString() + "-"
                + provenance.get("hash").asString();
    }

    static JsonNode health(OwnServer server) throws IOException, InterruptedException {
        return Calls.json(server.get("/actuator/health/rules").body()).at("/components/ruleset/details");
    }

    static String live(OwnServer server) throws IOException, InterruptedException {
        return health(server).path("live").asString("");
    }

    static String result(OwnServer server) throws IOException, InterruptedException {
        return health(server).at("/lastAttempt/result").asString("");
    }

    static String metrics(OwnServer server) throws IOException, InterruptedException {
        return server.get("/actuator/prometheus").body();
    }

    /** Waits until other rules than these are live, and tells which. */
    static String awaitOtherThan(String label, OwnServer server) throws Exception {
        await("other rules than " + label, () -> {
            if (result(server).equals("refused")) {
                throw new AssertionError(health(server).toString());
            }
            return !live(server).equals(label);
        });
        return live(server);
    }
}
