package org.myogate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the worst is a refusal. */
class AnyInputTest {

    private static final String REQUEST = """
            {'hook': 'patient-view', 'hookInstance': 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
             'context': {'userId': 'Practitioner/9', 'patientId': '1', 'encounterId': 'e'},
             'extension': {'org.myogate.asOf': '2026-11-23'},
             'prefetch': {
              'patient': {'resourceType': 'Patient', 'id': '1', 'gender': 'female', 'birthDate': '1970-01-01',
               'extension': [{'url': 'http://x/race', 'extension': [{'url': 'o', 'valueCoding': {'code': 'a'}}]}]},
              'conditions': {'resourceType': 'Bundle', 'type': 'searchset', 'link': [{'relation': 'self', 'url': 'x'}],
               'entry': [{'fullUrl': 'http://x/Condition/1', 'search': {'mode': 'match'},
                'resource': {'resourceType': 'Condition', 'id': '1', 'subject': {'reference': 'Patient/1'},
                 'clinicalStatus': {'coding': [{'system': 's', 'code': 'active'}]}, 'onsetDateTime': '2020-01-01',
                 'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '44054006'}]}}}]},
              'medications': {'response': {'status': '200'}, 'resource': {'resourceType': 'MedicationRequest', 'id': 'm',
               'status': 'active', 'intent': 'order', 'medicationReference': {'reference': '#x'},
               'contained': [{'resourceType': 'Medication', 'id': 'x', 'code': {'text': 'metformin'}}],
               'subject': {'reference': 'Patient/1'}}},
              'bloodPressure': {'resourceType': 'Observation', 'status': 'final', 'id': 'bp',
               'subject': {'reference': 'Patient/1'}, 'effectivePeriod': {'start': '2026-01-01', 'end': '2026-01-02'},
               'component': [{'code': {'coding': [{'code': '8480-6'}]},
                'valueQuantity': {'value': 128.0, 'unit': 'mmHg', 'system': 'u', 'code': 'mm[Hg]'}}]}}}
            """;

    private static final JsonReader READER = new JsonReader(JsonLimits.upTo(1_000_000));
    private static final HookRequestReader REQUESTS = new HookRequestReader();

    @Property(tries = 2000)
    void bytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(isReadOrRefused(bytes)).isTrue();
    }

    @Property(tries = 1000)
    void aRequestCutOffAnywhereIsRefused(@ForAll("lengths") int length) {
        assertThat(status(Json.text(REQUEST).substring(0, length).getBytes(UTF_8)))
                .isEqualTo(400);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, REQUEST.lastIndexOf('}') - 1);
    }

    @Property(tries = 1000)
    void aRequestWithOneValueReplacedIsReadOrRefused(@ForAll("places") int place, @ForAll("values") JsonNode value) {
        ObjectNode request = (ObjectNode) Json.read(REQUEST);
        replace(request, place, value);

        assertThat(isReadOrRefused(request.toString().getBytes(UTF_8))).isTrue();
    }

    @Property(tries = 500)
    void aRequestWithManyValuesReplacedIsReadOrRefused(
            @ForAll @Size(min = 2, max = 6) List<@From("places") Integer> places, @ForAll("values") JsonNode value) {
        ObjectNode request = (ObjectNode) Json.read(REQUEST);
        places.forEach(place -> replace(request, place, value));

        assertThat(isReadOrRefused(request.toString().getBytes(UTF_8))).isTrue();
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, places(Json.read(REQUEST)).size() - 1);
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.of(
                        "null",
                        "true",
                        "5",
                        "-0.0",
                        "1e99",
                        "99999999999999999999999999",
                        "''",
                        "' '",
                        "'x'",
                        "'Patient/1'",
                        "'2026-02-30'",
                        "'\\u0000'",
                        "'\\ud800'",
                        "[]",
                        "{}",
                        "[null]",
                        "[[[]]]",
                        "[{}]",
                        "{'resourceType': 'Bundle'}",
                        "{'resourceType': 'Observation', 'code': {'coding': [{}]}}",
                        "{'resourceType': null}",
                        "{'resource': {'resource': {}}}",
                        "{'reference': 'Patient/1'}",
                        "{'extension': [{'url': 'x', 'valueReference': {'reference': '#'}}]}",
                        "[{'resourceType': 'Medication', 'contained': [{'resourceType': 'Medication'}]}]")
                .map(value -> Json.read("{'value': " + value + "}").get("value"));
    }

    private static boolean isReadOrRefused(byte[] text) {
        int status = status(text);
        return status == 200 || status == 400 || status == 412;
    }

    private static int status(byte[] text) {
        try {
            REQUESTS.read(READER.read(text), Strictness.WIRE);
            return 200;
        } catch (BadInput e) {
            return e.status();
        }
    }

    private static void replace(ObjectNode request, int place, JsonNode value) {
        List<Runnable> places = places(request, value);
        places.get(place % places.size()).run();
    }

    private static List<Runnable> places(JsonNode tree) {
        return places(tree, tree);
    }

    /** One for each member of the tree: puts the value in its place. */
    private static List<Runnable> places(JsonNode tree, JsonNode value) {
        List<Runnable> places = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                places.add(() -> object.set(member.getKey(), value.deepCopy()));
                places.addAll(places(member.getValue(), value));
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, value.deepCopy()));
                places.addAll(places(array.get(i), value));
            }
        }
        return places;
    }
}
