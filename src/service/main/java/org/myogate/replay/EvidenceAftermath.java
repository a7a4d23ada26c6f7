package org.myogate.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.myogate.engine.ExplainedRule;
import org.myogate.engine.Outcome;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Weight;

/** What became of evidence, and of what makes evidence count less. */
final class EvidenceAftermath {

    private EvidenceAftermath() {}

    static List<String> ofConfounder(ExplainedRule rule, Outcome outcome) {
        if (!rule.fired()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (Finding finding : inOrder(outcome)) {
            for (Judged judged : finding.evidence()) {
                if (judged.confounders().contains(rule.id())) {
                    lines.add("bears on " + judged.item().rule() + ", which counts as " + weight(judged.weight()));
                }
            }
        }
        return lines.isEmpty()
                ? List.of("no evidence of this patient is of that kind, so nothing changes by it")
                : lines;
    }

    static List<String> ofEvidence(ExplainedRule rule, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : inOrder(outcome)) {
            for (Judged judged : finding.evidence()) {
                if (judged.item().rule().equals(rule.name())) {
                    String sign = judged.item().evidence().supports() ? " for " : " against ";
                    String by =
                            judged.confounders().isEmpty() ? "" : ", judged with " + Columns.list(judged.confounders());
                    lines.add("counts as " + weight(judged.weight()) + sign
                            + finding.axis().id() + by
                            + "; the axis is " + finding.level()
                            + (finding.reason() == null ? "" : " (" + finding.reason() + ")"));
                }
            }
        }
        return lines;
    }

    private static List<Finding> inOrder(Outcome outcome) {
        return outcome.findings().values().stream()
                .sorted(Comparator.comparing(Finding::axis))
                .toList();
    }

    private static String weight(Weight weight) {
        return weight == Weight.NONE ? "nothing (dropped)" : weight.name().toLowerCase(Locale.ROOT) + " evidence";
    }
}
