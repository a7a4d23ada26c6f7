package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.myogate.hooks.Responses.answeredOrRefused;
import static org.myogate.hooks.Responses.refused;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Input that is hostile or broken, over the real port: a refusal that says what and where, or an answer without it. */
class BadInputTest {

    private static final int MILLION = 1_000_000;

    static Stream<Arguments> broken() {
        String call = Calls.good().toString();
        return Stream.of(
                arguments("nested a million lists deep", nested("[", "]")),
                arguments("nested a million objects deep", nested("{\"a\":", "}")),
                arguments("a million levels, never closed", "[".repeat(MILLION)),
                arguments("an exponent of ten million", call.replace(":112,", ":1E+10000000,")),
                arguments("an exponent of minus ten million", call.replace(":112,", ":1E-10000000,")),
                arguments("an exponent of a million digits", call.replace(":112,", ":1E" + "9".repeat(MILLION) + ",")),
                arguments("a number of a million digits", call.replace(":112,", ":" + "9".repeat(MILLION) + ",")),
                arguments("not a number", call.replace(":112,", ":NaN,")),
                arguments("a comma too many", call.replace("}}", "},}")),
                arguments("a comment", "/* a call */" + call),
                arguments("a text after the end", call + "{}"),
                arguments("the same name twice", call.replaceFirst("\\{", "{\"hook\":\"patient-view\",")),
                arguments("a control character", call.replace("\"male\"", "\"ma\u0001le\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesBrokenJsonAtOnce(String what, String body) {
        assertThat(body).isNotEqualTo(Calls.good().toString());
        refused(TestServer.call(body), 400, "");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body = Calls.good().toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] broken = new String(body, StandardCharsets.ISO_8859_1)
                .replace("\"male\"", "\"m\u00e4nnlich\"")
                .getBytes(StandardCharsets.ISO_8859_1);

        refused(TestServer.call(BodyPublishers.ofByteArray(broken)), 400, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01", "23.11.2026", "2026", "", "2026-11-23T10:00:00", "+99999-01-01"})
    void refusesAnAsOfThatIsNoMoment(String asOf) {
        String body = Calls.good(call -> call.putObject("extension").put("org.myogate.asOf", asOf));

        refused(TestServer.call(body), 400, "org.myogate.asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1970-00-01", "yesterday", "", "19700301", "1970-03-01T99:00:00Z"})
    void neverFailsOnADateThatIsNone(String date) {
        String birth = Calls.good(call -> ((ObjectNode) Calls.prefetch(call).get("patient")).put("birthDate", date));
        String effective = Calls.good(call -> Calls.prefetch(call)
                .set("more", Calls.quantity("more", "8280-0", "112", "cm").put("effectiveDateTime", date)));

        answeredOrRefused(TestServer.call(birth));
        answeredOrRefused(TestServer.call(effective));
    }

    @Test
    @Tag("cds-hooks-27")
    void readsNothingOutOfAnotherRelease() {
        String stu3 = """
                {"resourceType":"MedicationOrder","id":"m","status":"active","patient":{"reference":"Patient/1"},
                 "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"A10BA02"}]}}""";
        String dstu2 = """
                {"resourceType":"Condition","id":"c","patient":{"reference":"Patient/1"},"clinicalStatus":"active",
                 "verificationStatus":"confirmed",
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006"}]}}""";
        HttpResponse<String> response = TestServer.call(Calls.good(call -> {
            Calls.prefetch(call).set("medicationRequests", Calls.searchset(Calls.json(stu3)));
            Calls.prefetch(call).set("conditions", Calls.searchset(Calls.json(dstu2)));
        }));

        answeredOrRefused(response);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    /** A waist of 171.25 cm of somebody else must neither be used nor shown. */
    @Test
    @Tag("cds-hooks-34")
    void neverShowsAnotherPatientsData() {
        ObjectNode foreign = Calls.quantity("foreign", "8280-0", "171.25", "cm");
        foreign.putObject("subject").put("reference", "Patient/2").put("display", "Somebody Else");
        HttpResponse<String> response =
                TestServer.call(Calls.good(call -> Calls.prefetch(call).set("more", Calls.searchset(foreign))));

        assertThat(response.statusCode()).isEqualTo(200);
        WireChecks.answer(response.body());
        assertThat(response.body()).doesNotContain("171.25", "Patient/2", "Somebody");
    }

    @Test
    @Tag("cds-hooks-36")
    void refusesACallWhosePatientIsSomebodyElse() {
        HttpResponse<String> response =
                TestServer.call(Calls.good(call -> Calls.prefetch(call).set("patient", Calls.patient("2"))));

        refused(response, 412, "patient");
    }

    private static String nested(String open, String close) {
        String deep = open.repeat(MILLION) + "1" + close.repeat(MILLION);
        return Calls.good().toString().replaceFirst("\\{", "{\"extra\":" + deep + ",");
    }
}
