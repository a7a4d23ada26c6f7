package org.myogate.replay;

import java.util.List;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Triad;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Cutoff;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code findings} of the line: nine axes and the triad. */
final class FindingKeys {

    private FindingKeys() {}

    static void write(Outcome outcome, ObjectNode findings) {
        for (Axis axis : Axis.values()) {
            write(of(outcome, axis), findings.putObject(axis.id()));
        }
        Triad triad = outcome.triad();
        findings.putObject("triad")
                .put("positive", triad.positive())
                .put("unknown", triad.unknown())
                .put("level", triad.level().name());
    }

    /** One without rules is unknown for want of data. */
    static Finding of(Outcome outcome, Axis axis) {
        Finding finding = outcome.findings().get(axis);
        return finding != null
                ? finding
                : new Finding(axis, Level.UNKNOWN, Finding.Reason.INSUFFICIENT, false, List.of());
    }

    private static void write(Finding finding, ObjectNode node) {
        node.put("level", finding.level().name());
        if (finding.reason() != null) {
            node.put("reason", finding.reason().name());
        }
        if (finding.conflict()) {
            node.put("conflict", true);
        }
        ArrayNode evidence = node.putArray("evidence");
        for (Judged judged : finding.evidence()) {
            // What a confounder dropped did not decide.
            if (judged.weight() != Weight.NONE) {
                write(judged.item(), evidence);
            }
        }
    }

    /** One element per cut-off that the rule joined; a rule without any has one whose cut-off is null. */
    private static void write(Item item, ArrayNode evidence) {
        if (item.cutoffs().isEmpty()) {
            evidence.addObject().put("rule", item.rule()).putNull("cutoff");
        }
        for (Cutoff cutoff : item.cutoffs()) {
            evidence.addObject().put("rule", item.rule()).put("cutoff", cutoff.id());
        }
    }
}
