package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that are in order, over the real port. */
class AnswerTest {

    /** Waist 112 cm and height 175 cm: 0.64, above the high band of 0.60. */
    @Test
    @Tag("cds-hooks-19")
    @Tag("cds-hooks-25")
    @Tag("cds-hooks-46")
    @Tag("cds-hooks-49")
    @Tag("cds-hooks-93")
    void showsAManWithALargeWaistHisOwnValues() {
        JsonNode answer = answered(Calls.good().toString());

        assertThat(answer.get("cards").isEmpty()).isFalse();
        assertThat(answer.at("/cards/0/detail").asString()).contains("112", "0.64", Calls.DAY);
    }

    @Test
    @Tag("cds-hooks-21")
    void theSameCallGetsTheSameBytes() {
        assertThat(TestServer.call(Calls.good().toString()).body())
                .isEqualTo(TestServer.call(Calls.good().toString()).body());
    }

    @Test
    @Tag("cds-hooks-5")
    @Tag("cds-hooks-26")
    void ignoresWhatItDoesNotKnow() {
        String plain = TestServer.call(Calls.good().toString()).body();
        String extended = Calls.good(call -> {
            call.put("vendor", 7).set("x", Calls.json("{\"a\":[null,{}]}"));
            Calls.context(call).putObject("extension").put("any", "thing");
            ((ObjectNode) call.get("extension")).put("com.example.more", true);
        });

        assertThat(TestServer.call(extended).body()).isEqualTo(plain);
    }

    @Test
    void takesAPatientIdThatCarriesItsType() {
        String plain = TestServer.call(Calls.good().toString()).body();

        assertThat(TestServer.call(Calls.good(call -> Calls.context(call).put("patientId", "Patient/1")))
                        .body())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/1", "RelatedPerson/2"})
    void saysNothingToAPatientOrARelative(String user) {
        JsonNode answer = answered(Calls.good(call -> Calls.context(call).put("userId", user)));

        assertThat(silence(answer)).isEqualTo("PATIENT_USER");
    }

    @Test
    @Tag("cds-hooks-47")
    void saysNothingBelow18() {
        JsonNode answer = answered(
                Calls.good(call -> ((ObjectNode) Calls.prefetch(call).get("patient")).put("birthDate", "2009-11-24")));

        assertThat(silence(answer)).isEqualTo("UNDER_18");
    }

    @Test
    void saysNothingWhenTheAgeIsUnknown() {
        JsonNode answer =
                answered(Calls.good(call -> ((ObjectNode) Calls.prefetch(call).get("patient")).remove("birthDate")));

        assertThat(silence(answer)).isEqualTo("AGE_UNKNOWN");
    }

    /** In 2040 a waist of 2026 decides nothing any more. */
    @Test
    void looksFromTheMomentThatTheCallerSets() {
        JsonNode later = answered(
                Calls.good(call -> ((ObjectNode) call.get("extension")).put("org.myogate.asOf", "2040-01-01")));

        assertThat(later.get("cards").isEmpty()).isTrue();
    }

    /** No state may pass from one call to another, whoever runs beside it. */
    @Test
    void keepsCallsApartThatRunAtTheSameTime() throws Exception {
        Map<String, String> alone = new LinkedHashMap<>();
        for (int waist = 106; waist < 146; waist += 2) {
            String call = withWaist(waist);
            alone.put(call, TestServer.call(call).body());
        }
        assertThat(alone.values()).doesNotHaveDuplicates();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Map<String, List<Future<String>>> together = new LinkedHashMap<>();
            for (int round = 0; round < 5; round++) {
                alone.keySet()
                        .forEach(call -> together.computeIfAbsent(call, c -> new ArrayList<>())
                                .add(pool.submit(() -> TestServer.call(call).body())));
            }
            for (Map.Entry<String, List<Future<String>>> each : together.entrySet()) {
                for (Future<String> body : each.getValue()) {
                    assertThat(body.get()).isEqualTo(alone.get(each.getKey()));
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String withWaist(int waistCm) {
        return Calls.good(call -> Calls.prefetch(call)
                .set(
                        "mine",
                        Calls.searchset(
                                Calls.quantity("waist", "8280-0", String.valueOf(waistCm), "cm"),
                                Calls.quantity("height", "8302-2", "175", "cm"))));
    }

    private static JsonNode answered(String body) {
        HttpResponse<String> response = TestServer.call(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    private static String silence(JsonNode answer) {
        assertThat(answer.get("cards").isEmpty()).isTrue();
        return answer.at("/extension/org.myogate.silence/reason").asString();
    }
}
