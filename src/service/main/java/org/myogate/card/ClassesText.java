package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Firing;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.plan.Options;

/**
 * The classes of medicines as a table: which one, why, what to mind, what to ask first; below it the lesser ones, those that
 * are withheld, those that are taken, and the policy of the order.
 *
 * @param phrases words
 */
record ClassesText(Phrases phrases) {

    /** The table where a class is ranked; the lines, and what this is, always. */
    String markdown() {
        List<String> blocks = new ArrayList<>();
        if (!options().ranked().isEmpty()) {
            blocks.add(Markdown.table(List.of("Class", "Offered for", "Mind; ask first"), ranked()));
            blocks.add(Markdown.text(phrases.name("classes.policy") + ": " + policy() + "."));
        }
        lines().ifPresent(blocks::add);
        blocks.add(Markdown.text(phrases.words().of("classes.footer").why() + "."));
        return String.join("\n\n", blocks);
    }

    private Options options() {
        return phrases.outcome().settled().options();
    }

    private List<List<String>> ranked() {
        List<List<String>> rows = new ArrayList<>();
        for (Options.Ranked each : options().ranked()) {
            String mind = each.cautions().isEmpty() ? "" : "mind " + names(each.cautions());
            String ask = each.asks().isEmpty() ? "" : "ask " + questions(each.asks());
            rows.add(List.of(
                    Markdown.bold((rows.size() + 1) + " " + phrases.name(each.option())),
                    Markdown.text(names(each.because())),
                    Markdown.text(
                            Stream.of(mind, ask).filter(text -> !text.isEmpty()).collect(Collectors.joining("; ")))));
        }
        return rows;
    }

    private String names(List<String> ids) {
        return ids.stream().map(phrases::name).distinct().collect(Collectors.joining("; "));
    }

    /** By the question that the gate asks; a gate that only repeats another's question stands with its own name. */
    private String questions(List<String> ids) {
        return ids.stream().map(this::question).distinct().collect(Collectors.joining("; "));
    }

    private String question(String id) {
        return phrases.outcome().firings().stream()
                .map(Firing::added)
                .filter(added -> added.stream()
                        .anyMatch(each -> each instanceof Gate gate && gate.id().equals(id)))
                .flatMap(List::stream)
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast)
                .map(ask -> "ask." + ask.id())
                .filter(phrases.words()::has)
                .findFirst()
                .map(phrases::name)
                .orElseGet(() -> phrases.name(phrases.words().has("ask." + id) ? "ask." + id : id));
    }

    /** What each class got its points for; nothing of the order is hidden. */
    private String policy() {
        return options().ranked().stream()
                .map(each -> phrases.name(each.option()) + " " + each.total() + " (" + points(each.points()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String points(List<Options.Points> points) {
        return points.stream().map(each -> each.words() + " " + each.points()).collect(Collectors.joining(", "));
    }

    private Optional<String> lines() {
        List<String> lines = new ArrayList<>();
        options()
                .lower()
                .forEach(each -> lines.add(Markdown.bold("Considered, lower") + ": "
                        + Markdown.text(phrases.name(each.option()) + ", " + each.total() + " points ("
                                + points(each.points()) + ")")));
        options().blocked().forEach(each -> {
            withheld(each).ifPresent(lines::add);
            if (each.taken()) {
                lines.add(taken(each.option()));
            }
        });
        return lines.isEmpty() ? Optional.empty() : Optional.of(Markdown.list(lines));
    }

    /** Each gate with its values, what it means, and what ends it. */
    private Optional<String> withheld(Options.Blocked blocked) {
        DrugClass option = blocked.option();
        List<String> reasons = gates(
                        gate -> gate.speaksAgainstBeginning(option) && !(gate.beginningOnly() && blocked.taken()))
                .map(this::reason)
                .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(Markdown.bold("Not offered: " + phrases.name(option)) + ". "
                        + Markdown.text(String.join(". ", reasons) + "."));
    }

    /** A class on board: what goes with it, be it a caution or a gate before beginning. */
    private String taken(DrugClass option) {
        List<String> mind = gates(
                        gate -> gate.has(Effect.CAUTION, option) || (gate.beginningOnly() && gate.withholds(option)))
                .map(this::reason)
                .toList();
        String told = mind.isEmpty() ? "" : ": " + String.join(". ", mind);
        return Markdown.bold("Taken already: " + phrases.name(option)) + Markdown.text(told + ".");
    }

    private Stream<String> gates(Predicate<Gate> which) {
        return phrases.outcome().gates().stream().filter(which).map(Gate::id).distinct();
    }

    private String reason(String id) {
        PartText text = PartText.of(Part.info(Part.Kind.GATE, id), phrases);
        String values = text.values().isEmpty() ? "" : " (" + text.values() + ")";
        String ends = phrases.words().of(id).lifts();
        return Phrases.sentence(phrases.name(id)) + values + ": " + text.sentence()
                + (ends.isEmpty() ? "" : "; ends with " + phrases.fill(ends, List.of()));
    }

    /** What the table and its lines rest on: sources of the gates that they name. */
    Stream<Basis> bases() {
        Set<String> ids = new LinkedHashSet<>();
        options().ranked().forEach(each -> {
            ids.addAll(each.cautions());
            ids.addAll(each.asks());
        });
        options().blocked().forEach(each -> {
            ids.addAll(each.because());
            gates(gate -> each.taken() && gate.has(Effect.CAUTION, each.option()))
                    .forEach(ids::add);
        });
        return phrases.outcome().gates().stream()
                .map(Gate::id)
                .filter(ids::contains)
                .distinct()
                .map(id -> PartText.of(Part.info(Part.Kind.GATE, id), phrases).basis());
    }
}
