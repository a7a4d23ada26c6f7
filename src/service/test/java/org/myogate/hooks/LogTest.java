package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a call leaves in the log: one line, and nothing that tells who it was about. */
class LogTest {

    private static final String MARK = "Zyxwvutsr";
    private static final String NUMBER = "112.73519";

    private final CapturedLog log = CapturedLog.open();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anAnsweredCallLeavesOneLineThatCounts() throws InterruptedException {
        TestServer.call(Calls.good().toString());

        assertThat(log.after(1).lines().toList())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "hookInstance=" + Calls.INSTANCE,
                                "service=myogate-patient-view",
                                "status=200",
                                "resources=2"));
    }

    @Test
    void aRefusedCallLeavesOneLineWithItsStatus() throws InterruptedException {
        TestServer.call("{");

        assertThat(log.after(1).lines().toList())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("hookInstance=-", "service=myogate-patient-view", "status=400"));
    }

    @Test
    void aFaultIsLoggedByItsPlaceInTheCode() throws InterruptedException {
        TestServer.call(marked().put("hookInstance", TestServer.FAULTY).toString());

        assertThat(log.after(1))
                .contains("ERROR", "IllegalStateException", "at org.myogate.hooks.TestServer", "status=500")
                .doesNotContain(MARK, NUMBER);
    }

    @Test
    void nothingThatWasSentIsLogged() throws InterruptedException {
        bodies().forEach(TestServer::call);
        HttpRequest.Builder told = HttpRequest.newBuilder(TestServer.uri(TestServer.SERVICE + "?name=" + MARK))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + MARK)
                .header("X-User", MARK)
                .POST(BodyPublishers.ofString(marked().toString()));
        TestServer.send(told);
        TestServer.get("/cds-services/" + MARK + "?name=" + MARK);
        TestServer.get("/" + MARK);
        TestServer.raw("GET /" + MARK + "<> HTTP/1.1\r\nHost: a\r\n\r\n");
        TestServer.raw("POST " + TestServer.SERVICE + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + MARK
                + "\r\nContent-Length: 9999\r\n\r\n" + MARK);

        assertThat(log.after(bodies().size() + 3))
                .contains("status=200", "status=400", "status=405", "status=415")
                .doesNotContain(MARK, NUMBER);
    }

    private static List<String> bodies() {
        ObjectNode other = marked();
        Calls.prefetch(other).set("mine", Calls.searchset(Calls.quantity(MARK, MARK, NUMBER, MARK)));
        ObjectNode wrongType = marked();
        Calls.prefetch(wrongType).putObject("mine").put("resourceType", MARK).put(MARK, MARK);
        ObjectNode wrongDate = marked();
        ((ObjectNode) Calls.prefetch(wrongDate).get("patient"))
                .put("birthDate", MARK)
                .put(MARK, MARK);
        return List.of(
                marked().toString(),
                marked().toString().substring(0, 500),
                marked().put("hook", MARK).toString(),
                marked().put("hookInstance", MARK).toString(),
                marked().put("context", MARK).toString(),
                marked().put("fhirServer", MARK).toString(),
                other.toString(),
                wrongType.toString(),
                wrongDate.toString(),
                "{\"" + MARK + "\":1,\"" + MARK + "\":2}",
                MARK,
                '"' + MARK + '"');
    }

    /** A good call with a name, a token and a value that nobody would choose. */
    private static ObjectNode marked() {
        ObjectNode call = Calls.good();
        call.putObject("fhirAuthorization").put("access_token", MARK).put("token_type", "Bearer");
        call.put("fhirServer", "https://" + MARK + ".example.org");
        ObjectNode patient = (ObjectNode) Calls.prefetch(call).get("patient");
        patient.putArray("name").addObject().put("family", MARK);
        Calls.prefetch(call)
                .set("more", Calls.quantity("more", "8280-0", NUMBER, "cm").put("note", MARK));
        return call;
    }
}
