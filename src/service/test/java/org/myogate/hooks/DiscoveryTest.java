package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiscoveryTest {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^}]*)}}");

    @Test
    @Tag("cds-hooks-6")
    @Tag("cds-hooks-7")
    @Tag("cds-hooks-9")
    @Tag("cds-hooks-10")
    @Tag("cds-hooks-11")
    @Tag("cds-hooks-12")
    void listsPatientViewWithAllThatAClientNeeds() {
        HttpResponse<String> response = TestServer.get("/cds-services");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode service = WireChecks.discovery(response.body()).at("/services/0");
        assertThat(service.path("hook").asString()).isEqualTo("patient-view");
        assertThat(service.path("id").asString()).isEqualTo("myogate-patient-view");
        assertThat(service.path("title").asString()).isNotBlank();
        assertThat(service.path("usageRequirements").asString()).contains("R4", "prefetch", "18");
    }

    /** CDS Hooks 2.0.1: only root-level primitive fields of the context may stand in a token. */
    @Test
    @Tag("cds-hooks-28")
    @Tag("cds-hooks-29")
    @Tag("cds-hooks-30")
    void prefetchTokensNameOnlyThePatient() {
        JsonNode prefetch = list().at("/services/0/prefetch");
        Set<String> tokens = new TreeSet<>();
        prefetch.forEach(query -> TOKEN.matcher(query.asString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(tokens::add));

        assertThat(prefetch.path("patient").asString()).isEqualTo("Patient/{{context.patientId}}");
        assertThat(tokens).containsExactly("context.patientId");
        assertThat(prefetch.toString()).doesNotContain("_include", "_has", "today()");
    }

    @Test
    @Tag("cds-hooks-18")
    void isNotSentAgainToAClientThatHasIt() {
        String etag =
                TestServer.get("/cds-services").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = TestServer.send(
                HttpRequest.newBuilder(TestServer.uri("/cds-services")).header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** Strict validators flag members that CDS Hooks 2.0.1 does not know. */
    @Test
    @Tag("cds-hooks-13")
    @Tag("cds-hooks-14")
    void holdsNoMemberOfALaterVersion() {
        assertThat(list().at("/services/0").has("version")).isFalse();
    }

    private static JsonNode list() {
        return Calls.json(TestServer.get("/cds-services").body());
    }
}
