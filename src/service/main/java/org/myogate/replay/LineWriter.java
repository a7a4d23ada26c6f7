package org.myogate.replay;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.card.AnswerJson;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.engine.Silence;
import org.myogate.gate.Ask;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.plan.Settled;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Unusable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one patient's outcome as the JSON line that other programs read. Every key stands in every line; a list
 * without {@code rank} has no meaning in its order; no number is rounded.
 */
final class LineWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private LineWriter() {}

    /** @param file the input as it was named */
    static ObjectNode tree(String file, Outcome outcome, Answer answer) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("patient", outcome.snapshot().person().id());
        line.put("file", file);
        line.put("asOf", moment(outcome.snapshot().asOf()));
        line.put("ruleset", outcome.ruleset());
        IndexKeys.write(outcome.indices(), line.putObject("indices"));
        StateKeys.write(outcome, line.putObject("states"));
        FindingKeys.write(outcome, line.putObject("findings"));
        gates(outcome.gates(), line);
        settled(outcome.settled(), line);
        ClassKeys.write(outcome.settled().options(), line);
        asks(outcome.asks(), line.putArray("asks"));
        missing(outcome.missing(), line.putArray("missing"));
        unusable(outcome.snapshot().unusable(), line.putArray("unusable"));
        stale(outcome.snapshot().stale(), line.putArray("stale"));
        silence(answer.silence(), line);
        JsonNode cards = AnswerJson.tree(answer).get("cards");
        line.set("cards", cards);
        return line;
    }

    /** On one line, without its end. */
    static String text(JsonNode line) {
        return MAPPER.writeValueAsString(line);
    }

    /** The day; a moment inside a day in full, since look-backs of hours hang on it. Both can be given to --as-of. */
    static String moment(AsOf asOf) {
        if (AsOf.endOf(asOf.day(), asOf.zone()).equals(asOf)) {
            return asOf.day().toString();
        }
        ZoneOffset offset = asOf.zone().getRules().getOffset(asOf.instant());
        return ISO_OFFSET_DATE_TIME.format(asOf.instant().atOffset(offset));
    }

    private static void gates(List<Gate> gates, ObjectNode line) {
        Map<String, Effect> strictest = new LinkedHashMap<>();
        for (Gate gate : gates) {
            strictest.merge(gate.id(), gate.effect(), Effect::stricter);
        }
        ArrayNode ids = line.putArray("gates");
        ObjectNode effects = line.putObject("gateEffects");
        strictest.forEach((id, effect) -> {
            ids.add(id);
            effects.put(id, effect.word());
        });
    }

    private static void settled(Settled settled, ObjectNode line) {
        // A merged proposal stays proposed: what carries it says so.
        ArrayNode proposed = line.putArray("proposed");
        Proposed.ids(settled).forEach(proposed::add);
        ArrayNode withheld = line.putArray("withheld");
        for (Settled.Withheld each : settled.withheld()) {
            strings(each.because(), withheld.addObject().put("id", each.id()).putArray("because"));
        }
        ArrayNode merged = line.putArray("merged");
        for (Settled.Merged each : settled.merged()) {
            merged.addObject().put("id", each.id()).put("in", each.in());
        }
    }

    private static void asks(List<Ask> asks, ArrayNode list) {
        for (Ask ask : asks) {
            ObjectNode each = list.addObject().put("id", ask.id()).put("kind", word(ask.kind()));
            strings(ask.changes(), each.putArray("changes"));
        }
    }

    private static void missing(List<MissingInput> missing, ArrayNode list) {
        for (MissingInput input : missing) {
            strings(
                    input.wouldDecide(),
                    list.addObject().put("input", input.input()).putArray("wouldDecide"));
        }
    }

    private static void unusable(List<Unusable> unusable, ArrayNode list) {
        for (Unusable each : unusable) {
            list.addObject()
                    .put("source", each.source().reference())
                    .put("reason", each.reason().name())
                    .put("detail", each.detail());
        }
    }

    private static void stale(List<Stale> stale, ArrayNode list) {
        for (Stale each : stale) {
            list.addObject()
                    .put("source", each.source().reference())
                    .put("date", each.date().toString());
        }
    }

    private static void silence(@Nullable Silence silence, ObjectNode line) {
        if (silence == null) {
            line.putNull("silence");
        } else {
            line.putObject("silence").put("reason", silence.reason().name()).put("text", silence.text());
        }
    }

    static void strings(List<String> from, ArrayNode to) {
        from.forEach(to::add);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
