package org.myogate.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.card.Card;
import org.myogate.engine.ExplainedRule;
import org.myogate.engine.Outcome;
import org.myogate.engine.Stage;
import org.myogate.gate.Ask;
import org.myogate.gate.Gate;
import org.myogate.plan.Options;
import org.myogate.plan.Settled;
import org.myogate.replay.Evaluator.Evaluated;

/**
 * What became of what a rule added, once it fired: settled against gates, ranked, put on a card, or not.
 *
 * @param evaluated of one patient
 * @param tables of the same rules, where a row may be named
 */
record Aftermath(Evaluated evaluated, TableRows tables) {

    /** A line for each thing that came of it; empty where the rule did not fire and nothing of its id stands. */
    List<String> of(ExplainedRule rule) {
        List<String> lines = new ArrayList<>();
        switch (rule.stage()) {
            case STATE -> lines.addAll(EvidenceAftermath.ofConfounder(rule, outcome()));
            case FINDING -> lines.addAll(EvidenceAftermath.ofEvidence(rule, outcome()));
            case GATE -> gate(rule, lines);
            case PLAN -> plan(rule, lines);
        }
        if (rule.fired()) {
            asks(rule, lines);
            if (rule.stage() == Stage.GATE || rule.stage() == Stage.PLAN || rule.stage() == Stage.FINDING) {
                cards(rule, lines);
            }
        }
        return lines;
    }

    private Outcome outcome() {
        return evaluated.outcome();
    }

    private void gate(ExplainedRule rule, List<String> lines) {
        if (!rule.fired()) {
            return;
        }
        String id = rule.id();
        List<Gate> gates =
                outcome().gates().stream().filter(gate -> gate.id().equals(id)).toList();
        gates.forEach(gate -> lines.add("does: " + Added.told(gate)));
        add(
                "withholds ",
                outcome().settled().withheld().stream()
                        .filter(held -> held.because().contains(id))
                        .map(Settled.Withheld::id),
                lines);
        add(
                "blocks ",
                outcome().settled().options().blocked().stream()
                        .filter(blocked -> blocked.because().contains(id))
                        .map(blocked -> blocked.option().name()),
                lines);
        add(
                "limits the exercise: ",
                outcome().exercise().lines().stream()
                        .filter(line -> line.cappedBy().contains(id))
                        .map(line -> line.slot().part().word() + " "
                                + line.slot().dimension().word()),
                lines);
        add(
                "stands beside ",
                outcome().settled().options().ranked().stream()
                        .filter(ranked ->
                                ranked.cautions().contains(id) || ranked.asks().contains(id))
                        .map(ranked -> ranked.option().name()),
                lines);
    }

    private static void add(String words, Stream<String> ids, List<String> lines) {
        List<String> all = ids.distinct().toList();
        if (!all.isEmpty()) {
            lines.add(words + Columns.list(all));
        }
    }

    private void plan(ExplainedRule rule, List<String> lines) {
        Settled settled = outcome().settled();
        String id = rule.id().replaceAll("/.*", "");
        if (settled.kept().contains(id)) {
            lines.add(rule.id().equals(id) ? "proposed" : id + " is proposed");
        }
        settled.merged().stream()
                .filter(merged -> merged.id().equals(id))
                .forEach(merged -> lines.add("merged in " + merged.in() + tables.instead(id, merged.in())));
        settled.withheld().stream().filter(held -> held.id().equals(id)).forEach(held -> {
            lines.add("withheld because of " + Columns.list(held.because()));
            held.because()
                    .forEach(reason ->
                            lines.add("  " + reason + stop(reason) + tables.unless(id, reason, gatesOf(reason))));
        });
        classes(rule, id, settled.options(), lines);
        if (rule.fired()
                && lines.isEmpty()
                && rule.firings().stream()
                        .flatMap(firing -> firing.added().stream())
                        .anyMatch(added -> !(added instanceof Ask))) {
            lines.add("not proposed: it stands only as others do" + tables.needs(id));
        }
    }

    private void classes(ExplainedRule rule, String id, Options options, List<String> lines) {
        boolean isCaution = !rule.id().equals(id);
        options.ranked().stream()
                .filter(ranked -> isCaution
                        ? ranked.cautions().contains(rule.id())
                        : ranked.because().contains(id))
                .forEach(ranked -> lines.add((isCaution ? "a caution beside " : "offers ") + ranked.option() + ", no. "
                        + (options.ranked().indexOf(ranked) + 1) + " with " + ranked.total() + " points"));
        options.lower().stream()
                .filter(lower -> lower.because().contains(id))
                .forEach(lower -> lines.add(lower.option() + " stands below the points of an option: it has "
                        + lower.total() + ", or is only named as considered" + tables.least()));
        if (isCaution && rule.fired() && lines.stream().noneMatch(line -> line.startsWith("a caution"))) {
            lines.add("its class is no option here, so there is nothing to stand beside");
        }
    }

    private Set<Gate> gatesOf(String id) {
        return outcome().gates().stream().filter(gate -> gate.id().equals(id)).collect(Collectors.toSet());
    }

    /** A gate says what it does, and which rules fired it; anything else is the name of a fact. */
    private String stop(String reason) {
        Set<Gate> gates = gatesOf(reason);
        String effects = gates.stream().map(Added::told).distinct().sorted().collect(Collectors.joining(" and "));
        return gates.isEmpty() ? ": a fact of this patient" : ": " + effects;
    }

    private void asks(ExplainedRule rule, List<String> lines) {
        rule.firings().stream()
                .flatMap(firing -> firing.added().stream())
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast)
                .map(Ask::id)
                .distinct()
                .forEach(question -> lines.add(
                        outcome().asks().stream().anyMatch(ask -> ask.id().equals(question))
                                ? "asks " + question
                                : "the question " + question + " is not asked: nothing that it would change stands"));
    }

    private void cards(ExplainedRule rule, List<String> lines) {
        if (evaluated.answer().silence() != null) {
            lines.add("no card is shown: " + evaluated.answer().silence().reason() + " ("
                    + evaluated.answer().silence().text() + ")");
            return;
        }
        List<String> cards = evaluated.answer().cards().stream()
                .filter(card -> card.extension().provenance().rules().contains(rule.id()))
                .map(Aftermath::title)
                .toList();
        lines.add(
                cards.isEmpty() ? "no card is written for it alone" : "behind the card " + String.join(" and ", cards));
    }

    private static String title(Card card) {
        return card.source().topic().display() + " (" + card.indicator() + ")";
    }

    @Override
    public String toString() {
        return "Aftermath[]";
    }
}
