package org.myogate.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myogate.index.IndexResult;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Lacking;
import org.myogate.index.IndexResult.Refused;
import org.myogate.index.Indices;
import org.myogate.snapshot.Measured;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code indices} of the line: each with exactly one of {@code value}, {@code missing}, {@code refused}. */
final class IndexKeys {

    private IndexKeys() {}

    static void write(List<IndexResult> results, ObjectNode indices) {
        Map<String, IndexResult> byName =
                results.stream().collect(Collectors.toMap(IndexResult::name, Function.identity(), (one, same) -> one));
        for (String name : Indices.NAMES) {
            // One that is not worked out yet lacks nothing that anybody could measure.
            write(byName.getOrDefault(name, new Lacking(name, List.of())), indices.putObject(name));
        }
    }

    private static void write(IndexResult result, ObjectNode index) {
        if (result instanceof Computed computed) {
            write(computed.measured(), index);
        } else if (result instanceof Lacking lacking) {
            LineWriter.strings(lacking.missing(), index.putArray("missing"));
        } else if (result instanceof Refused refused) {
            index.put("refused", refused.word());
        }
    }

    private static void write(Measured measured, ObjectNode index) {
        if (!measured.value().isPoint()) {
            // A reported value such as ">40" stands in for a formula's but is no number.
            index.put("refused", "domain");
            return;
        }
        index.put("value", measured.value().value());
        ArrayNode inputs = index.putArray("inputs");
        measured.sources().forEach(source -> inputs.add(source.reference()));
        if (measured.fastingAssumed()) {
            index.put("fastingAssumed", true);
        }
    }
}
