package org.myogate.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Triad;
import org.myogate.finding.Weight;

/** The nine axes and the triad, each with its level and with every fact that was held for or against it. */
final class FindingRows {

    private static final int AXIS = 18;
    private static final int LEVEL = 8;
    private static final int SIGN = 2;

    private static final Map<Finding.Reason, String> REASONS = Map.of(
            Finding.Reason.INSUFFICIENT, "the data it needs at least are not there",
            Finding.Reason.INDETERMINATE, "the data are there and do not decide",
            Finding.Reason.OUT_OF_SCOPE, "not judged for this patient");

    private FindingRows() {}

    static String of(Outcome outcome) {
        Columns rows = new Columns(AXIS, LEVEL, SIGN);
        for (Axis axis : Axis.values()) {
            add(FindingKeys.of(outcome, axis), outcome, rows);
        }
        Triad triad = outcome.triad();
        String arms = triad.positive() + " of muscle, liver and fat involved, " + triad.unknown() + " unknown";
        rows.add("triad", triad.level().name(), "", arms);
        return rows.toString();
    }

    private static void add(Finding finding, Outcome outcome, Columns rows) {
        List<String[]> lines = new ArrayList<>();
        if (finding.reason() != null) {
            lines.add(new String[] {"", REASONS.getOrDefault(finding.reason(), "")});
        }
        if (finding.conflict()) {
            lines.add(new String[] {"", "strong evidence on both sides"});
        }
        List<Judged> strongestFirst = new ArrayList<>(finding.evidence());
        strongestFirst.sort(Comparator.comparing(Judged::weight));
        for (Judged judged : strongestFirst) {
            lines.add(new String[] {sign(judged), fact(judged, outcome)});
        }
        if (lines.isEmpty()) {
            lines.add(new String[] {"", ""});
        }
        String axis = finding.axis().id();
        String level = finding.level().name();
        for (String[] line : lines) {
            rows.add(axis, level, line[0], line[1]);
            axis = "";
            level = "";
        }
    }

    /** {@code S+}, {@code M-}; a dash for what was dropped. */
    private static String sign(Judged judged) {
        if (judged.weight() == Weight.NONE) {
            return "-";
        }
        String sign = judged.item().evidence().supports() ? "+" : "-";
        return judged.weight().name().charAt(0) + sign;
    }

    private static String fact(Judged judged, Outcome outcome) {
        Item item = judged.item();
        List<String> parts = new ArrayList<>();
        ZoneId zone = outcome.snapshot().asOf().zone();
        item.measured().forEach(measured -> parts.add(Facts.measured(measured, zone)));
        item.statements().forEach(statement -> parts.add(Facts.statement(statement)));
        item.cutoffs().forEach(cutoff -> parts.add(Facts.cutoff(cutoff, item.measured())));
        String text = sentence(item.rule()) + ": " + String.join("; ", parts);
        return judged.confounders().isEmpty() ? text : text + " (" + confounded(judged) + ")";
    }

    private static String confounded(Judged judged) {
        String effect = judged.weight() == Weight.NONE
                ? "dropped"
                : judged.weight() == judged.item().evidence().weight()
                        ? "noted"
                        : "lowered to " + judged.weight().name().toLowerCase(Locale.ROOT);
        return effect + ": " + Columns.list(judged.confounders());
    }

    private static String sentence(String rule) {
        return rule.substring(rule.indexOf(':') + 1).strip();
    }
}
