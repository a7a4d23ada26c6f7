package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each status that the service gives now, and the place that its OperationOutcome names. */
class StatusTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("JSON that breaks off", 400, "line 1", () -> TestServer.call("{\"hook\":")),
                refusal("no body", 400, "", () -> TestServer.call("")),
                refusal("a list for a request", 400, "", () -> TestServer.call("[]")),
                refusal("no hook", 400, "hook", () -> without("hook")),
                refusal("a hook that is a number", 400, "hook", () -> changed("hook", "7")),
                refusal("another hook", 400, "hook", () -> changed("hook", "\"order-sign\"")),
                refusal("no hookInstance", 400, "hookInstance", () -> without("hookInstance")),
                refusal("a hookInstance that is no UUID", 400, "hookInstance", () -> changed("hookInstance", "\"42\"")),
                refusal("no context", 400, "context", () -> without("context")),
                refusal("a context that is a text", 400, "context", () -> changed("context", "\"1\"")),
                refusal("a context without the patient", 400, "patientId", () -> inContext("patientId")),
                refusal("a context without the user", 400, "userId", () -> inContext("userId")),
                refusal("a prefetch that is a list", 400, "prefetch", () -> changed("prefetch", "[]")),
                refusal("an as-of that is no moment", 400, "org.myogate.asOf", StatusTest::asOfTomorrow),
                refusal("no such address", 404, "path", () -> TestServer.get("/cds-service")),
                refusal("a slash behind the address", 404, "path", () -> TestServer.get("/cds-services/")),
                refusal(
                        "no such service",
                        404,
                        "path",
                        () -> post("/cds-services/myogate", Calls.good().toString())),
                refusal("reading a service", 405, "method", () -> TestServer.get(TestServer.SERVICE)),
                refusal("writing to the list", 405, "method", () -> post("/cds-services", "{}")),
                refusal("HTML wanted of the list", 406, "Accept", () -> accepting("/cds-services", "text/html")),
                refusal("no patient at all", 412, "patient", () -> withoutPrefetch("patient")),
                refusal("XML", 415, "Content-Type", () -> typed("application/fhir+xml")),
                refusal("another character set", 415, "Content-Type", () -> typed("application/json;charset=utf-16")),
                refusal("no type", 415, "Content-Type", () -> typed(null)),
                refusal("a type that is none", 415, "Content-Type", () -> typed("json")),
                refusal("another compression", 415, "Content-Encoding", () -> encoded("br")),
                refusal("compressed twice", 415, "Content-Encoding", () -> encoded("gzip, gzip")),
                refusal("no gzip at all", 400, "body", () -> encoded("gzip")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    @Tag("cds-hooks-16")
    @Tag("cds-hooks-20")
    @Tag("cds-hooks-21")
    @Tag("cds-hooks-22")
    @Tag("cds-hooks-23")
    @Tag("cds-hooks-24")
    @Tag("cds-hooks-25")
    @Tag("cds-hooks-48")
    void refusesWithAnOutcomeThatNamesThePlace(
            String what, int status, String where, Supplier<HttpResponse<String>> call) {
        HttpResponse<String> response = call.get();

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        JsonNode outcome = WireChecks.refusal(response.body());
        assertThat(outcome.at("/issue/0/diagnostics").asString("")).contains(where);
    }

    static Stream<Arguments> answered() {
        return Stream.of(
                arguments("plain JSON", "application/json"),
                arguments("JSON with its character set", "application/json; charset=UTF-8"),
                arguments("FHIR JSON", "application/fhir+json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answered")
    @Tag("cds-hooks-5")
    void answersJsonByAnyOfItsNames(String what, String type) {
        HttpResponse<String> response = typed(type);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        WireChecks.answer(response.body());
    }

    @Test
    void aMethodThatIsNotTakenIsToldWhichOneIs() {
        assertThat(TestServer.get(TestServer.SERVICE).headers().firstValue("Allow"))
                .contains("POST");
    }

    /** What no HTTP client would send, the server refuses before Spring sees it. */
    @Test
    void refusesWhatIsNoHttpWithAnOutcomeToo() {
        Stream.of(
                        "GET /cds-services?name=<x> HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET /cds-services HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
                        "GET /cds-services/a%2Fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                        "POST " + TestServer.SERVICE + " HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n{}",
                        "GET /cds-services HTTP/1.1\r\n\r\n")
                .map(TestServer::raw)
                .forEach(response -> {
                    assertThat(response).startsWith("HTTP/1.1 400");
                    WireChecks.refusal(response.substring(response.indexOf("\r\n\r\n")));
                });
    }

    @Test
    void saysSoWhenABodyBreaksOff() {
        String head = "POST " + TestServer.SERVICE + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

        String cut = TestServer.raw(head + "Content-Length: 100\r\n\r\n{\"hook\":");
        String noChunk = TestServer.raw(head + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n");

        assertThat(cut).startsWith("HTTP/1.1 400").contains("OperationOutcome");
        assertThat(noChunk).startsWith("HTTP/1.1 400").contains("OperationOutcome");
    }

    private static Arguments refusal(String what, int status, String where, Supplier<HttpResponse<String>> call) {
        return arguments(what, status, where, call);
    }

    private static HttpResponse<String> without(String member) {
        return TestServer.call(Calls.good(call -> call.remove(member)));
    }

    private static HttpResponse<String> changed(String member, String json) {
        return TestServer.call(Calls.good(call -> call.set(member, Calls.json(json))));
    }

    private static HttpResponse<String> inContext(String member) {
        return TestServer.call(Calls.good(call -> Calls.context(call).remove(member)));
    }

    private static HttpResponse<String> withoutPrefetch(String key) {
        return TestServer.call(Calls.good(call -> Calls.prefetch(call).remove(key)));
    }

    private static HttpResponse<String> asOfTomorrow() {
        return TestServer.call(Calls.good(call -> call.putObject("extension").put("org.myogate.asOf", "tomorrow")));
    }

    private static HttpResponse<String> accepting(String path, String type) {
        return TestServer.send(HttpRequest.newBuilder(TestServer.uri(path)).header("Accept", type));
    }

    private static HttpResponse<String> typed(String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(TestServer.SERVICE))
                .POST(BodyPublishers.ofString(Calls.good().toString()));
        return TestServer.send(type == null ? request : request.header("Content-Type", type));
    }

    private static HttpResponse<String> encoded(String encoding) {
        return TestServer.call(BodyPublishers.ofString(Calls.good().toString()), "Content-Encoding", encoding);
    }

    private static HttpResponse<String> post(String path, String body) {
        return TestServer.send(HttpRequest.newBuilder(TestServer.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
