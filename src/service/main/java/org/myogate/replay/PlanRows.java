package org.myogate.replay;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.gate.Gate;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Statement;

/**
 * Gates and recommendations, each with the rule behind it, its facts, cut-offs and sources; then what they come to.
 *
 * @param outcome of one patient
 * @param words beside the rules
 */
record PlanRows(Outcome outcome, Words words) {

    private static final int ID = 8;
    private static final int WORD = 11;
    private static final int NUMBER = 24;
    private static final int RANGE = 22;

    String gates() {
        Columns rows = new Columns(ID, WORD, WORD);
        for (Gate gate : outcome.gates()) {
            String name = Filled.in(name(gate.id()), outcome.cutoffs()) + (gate.confirm() ? " (confirm)" : "");
            rows.add(gate.id(), gate.effect().word(), gate.indicator().word(), name);
            because(gate::equals).forEach(line -> rows.add("", "", "", line));
        }
        return rows.toString();
    }

    String plan() {
        Columns rows = new Columns(ID, WORD);
        for (String id : outcome.settled().kept()) {
            rows.add("proposed", id, name(id));
            proposed(id).forEach(line -> rows.add("", "", line));
        }
        outcome.settled().merged().forEach(each -> {
            rows.add("merged", each.id(), "part of " + each.in());
            proposed(each.id()).forEach(line -> rows.add("", "", line));
        });
        outcome.settled()
                .withheld()
                .forEach(each -> rows.add("withheld", each.id(), "because of " + Columns.list(each.because())));
        return rows.toString();
    }

    private List<String> proposed(String id) {
        return because(
                added -> added instanceof Proposal proposal && proposal.id().equals(id));
    }

    /** One line per rule that added it. */
    private List<String> because(Predicate<Object> isIt) {
        return outcome.firings().stream()
                .filter(firing -> firing.added().stream().anyMatch(isIt))
                .map(this::told)
                .toList();
    }

    private String told(Firing firing) {
        ZoneId zone = outcome.snapshot().asOf().zone();
        List<Measured> measured = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Object fact : firing.facts()) {
            if (fact instanceof Measured value) {
                measured.add(value);
                parts.add(Facts.measured(value, zone));
            } else if (fact instanceof Statement statement) {
                parts.add(Facts.statement(statement));
            }
        }
        firing.cutoffs().forEach(cutoff -> parts.add(Facts.cutoff(cutoff, measured)));
        String sources = firing.evidence().isEmpty() ? "" : " (" + Columns.list(firing.evidence()) + ")";
        String sentence = firing.rule().substring(firing.rule().indexOf(' ') + 1);
        return sentence + ": " + String.join("; ", parts) + sources;
    }

    /** The numbers of the prescription, each with who asked for it and who capped it. */
    String prescription() {
        ExercisePlan exercise = outcome.exercise();
        Columns rows = new Columns(ID, NUMBER, RANGE);
        for (ExercisePlan.Line line : exercise.lines()) {
            rows.add(
                    line.phase().name().toLowerCase(Locale.ROOT),
                    line.slot().part().word() + " " + line.slot().dimension().word(),
                    range(line.low(), line.high(), line.slot().dimension().unit()),
                    asked(line.askedBy()) + withWord("capped by ", line.cappedBy()));
        }
        if (exercise.heartRate() != null) {
            ExercisePlan.HeartRate rate = exercise.heartRate();
            String peak = rate.peak() == null ? "peak estimated from age" : "peak measured";
            rows.add("target", "aerobic heart rate", rate.lowPerMin() + " to " + rate.highPerMin() + " /min", peak);
        }
        return rows.toString();
    }

    /** The numbers of the diet, each with who asked for it and whose number gave way. */
    String diet() {
        Columns rows = new Columns(NUMBER, RANGE);
        for (DietPlan.Target target : outcome.diet().targets()) {
            rows.add(
                    target.nutrient(),
                    range(target.low(), target.high(), target.unit()),
                    asked(target.askedBy()) + withWord("instead of ", target.givenWay()));
        }
        return rows.toString();
    }

    private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
        String shown = unit.startsWith("{") ? "" : Plain.unit(unit);
        if (low == null) {
            return high == null ? "no number" : "up to " + Plain.number(high) + shown;
        }
        if (high == null) {
            return "from " + Plain.number(low) + shown;
        }
        return low.compareTo(high) == 0
                ? Plain.number(low) + shown
                : Plain.number(low) + " to " + Plain.number(high) + shown;
    }

    private static String asked(Set<String> ids) {
        return "asked by " + Columns.list(new TreeSet<>(ids));
    }

    private static String withWord(String word, Set<String> ids) {
        return ids.isEmpty() ? "" : "; " + word + Columns.list(new TreeSet<>(ids));
    }

    private String name(String id) {
        return words.has(id) ? words.of(id).name() : "";
    }
}
