package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What is expected of whole responses. */
final class Responses {

    private Responses() {}

    static void refused(HttpResponse<String> response, int status, String where) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode outcome = WireChecks.refusal(response.body());
        assertThat(outcome.at("/issue/0/diagnostics").asString("")).contains(where);
    }

    static void answeredOrRefused(HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            WireChecks.answer(response.body());
        } else {
            assertThat(response.statusCode()).isBetween(400, 499);
            WireChecks.refusal(response.body());
        }
    }
}
