package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a good call, it is answered or refused, and never a fault of ours. */
class MutatedCallTest {

    /** Fixed, so that a build says the same twice; another one and more tries look further. */
    private static final String SEED = "20261125";

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"x\"",
            "0",
            "-1",
            "1.5e90",
            "9007199254740993",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"resourceType\":\"Patient\"}",
            "{\"resourceType\":\"Bundle\",\"entry\":[{}]}",
            "{\"resourceType\":7}",
            "{\"resourceType\":\"OperationOutcome\"}",
            "\"Patient/1\"",
            "\"2026-11-23\"",
            "\"\\u0000\"",
            "\"\\ud800\"");

    @Property(tries = 200, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aChangedMemberIsNeverAFault(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode call = random.nextInt(4) == 0 ? Calls.good() : Calls.full();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(call, random);
        }
        check(call.toString(), TestServer.call(call.toString()));
    }

    @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aChangedByteIsNeverAFault(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] body = Calls.full().toString().getBytes(StandardCharsets.UTF_8);
        body[random.nextInt(body.length)] = (byte) random.nextInt();
        check(new String(body, StandardCharsets.ISO_8859_1), TestServer.call(BodyPublishers.ofByteArray(body)));
    }

    private static void check(String sent, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(sent).isLessThan(500);
        if (response.statusCode() == 200) {
            WireChecks.answer(response.body());
        } else {
            WireChecks.refusal(response.body());
        }
    }

    private static void change(ObjectNode call, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(call, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode strange = Calls.json(STRANGE.get(random.nextInt(STRANGE.size())));
        if (chosen instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), strange);
        } else if (chosen instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, strange);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer() && !node.isEmpty()) {
            into.add(node);
        }
        node.forEach(child -> collect(child, into));
    }
}
