package org.myogate.replay;

import org.myogate.plan.Options;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The medicine classes of the line: options by rank, lesser ones, and those that are withheld. */
final class ClassKeys {

    private ClassKeys() {}

    static void write(Options options, ObjectNode line) {
        ArrayNode ranked = line.putArray("classes");
        int rank = 1;
        for (Options.Ranked each : options.ranked()) {
            ObjectNode node =
                    ranked.addObject().put("class", each.option().name()).put("rank", rank++);
            LineWriter.strings(each.cautions(), node.putArray("cautions"));
            LineWriter.strings(each.asks(), node.putArray("asks"));
        }
        ArrayNode lower = line.putArray("lowerClasses");
        for (Options.Lower each : options.lower()) {
            ObjectNode node = lower.addObject().put("class", each.option().name());
            LineWriter.strings(each.because(), node.putArray("because"));
        }
        ArrayNode blocked = line.putArray("blockedClasses");
        for (Options.Blocked each : options.blocked()) {
            ObjectNode node = blocked.addObject().put("class", each.option().name());
            LineWriter.strings(each.because(), node.putArray("because"));
        }
    }
}
