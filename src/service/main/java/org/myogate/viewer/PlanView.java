package org.myogate.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.myogate.card.Telling;
import org.myogate.engine.Words.Word;
import org.myogate.plan.Options;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;

/**
 * What was proposed, what was held back and why, and what became of the classes of medicines.
 *
 * @param proposed recommended, each with the rules behind it
 * @param withheld proposed and stopped
 * @param classes ranked, lesser and withheld ones, in this order
 */
record PlanView(List<Proposed> proposed, List<Withheld> withheld, List<ClassView> classes) {

    /**
     * A recommendation.
     *
     * @param id of the specification
     * @param name short
     * @param says its sentence
     * @param rules behind it
     */
    record Proposed(String id, String name, String says, List<RuleView> rules) {}

    /**
     * Something that was stopped.
     *
     * @param id of the specification
     * @param name short
     * @param reasons what stops it
     */
    record Withheld(String id, String name, List<Reason> reasons) {}

    /**
     * What stops something.
     *
     * @param id of a gate or a state
     * @param name in words
     * @param grounds what makes it so, empty where that is told at the gate
     * @param lifts what ends it
     * @param record how that is written down
     */
    record Reason(String id, String name, String grounds, String lifts, String record) {}

    /**
     * A class of medicines.
     *
     * @param name in words
     * @param state option, lower, withheld or taken
     * @param text its place or what stands against it
     * @param policy what its points are for, empty without any
     */
    record ClassView(String name, String state, String text, String policy) {}

    static PlanView of(Telling telling) {
        Settled settled = telling.outcome().settled();
        return new PlanView(
                settled.kept().stream().map(id -> proposed(id, telling)).toList(),
                settled.withheld().stream()
                        .map(each -> new Withheld(
                                each.id(),
                                telling.name(each.id()),
                                each.because().stream()
                                        .map(id -> reason(id, telling))
                                        .toList()))
                        .toList(),
                classes(settled.options(), telling));
    }

    private static Proposed proposed(String id, Telling telling) {
        return new Proposed(
                id,
                telling.name(id),
                telling.word(id).map(Word::says).orElse(""),
                RuleView.that(
                        telling,
                        added -> added instanceof Proposal proposal
                                && proposal.id().equals(id)));
    }

    private static Reason reason(String id, Telling telling) {
        Word word = telling.word(id).orElse(new Word("", "", "", "", ""));
        return new Reason(id, telling.name(id), String.join(", ", telling.grounds(id)), word.lifts(), word.record());
    }

    private static List<ClassView> classes(Options options, Telling telling) {
        List<ClassView> classes = new ArrayList<>();
        options.ranked()
                .forEach(each -> classes.add(new ClassView(
                        telling.name(each.option()),
                        "option",
                        "choice " + (classes.size() + 1) + asks(each.asks(), telling),
                        points(each.points()))));
        options.lower()
                .forEach(each -> classes.add(new ClassView(
                        telling.name(each.option()), "lower", "considered, lower", points(each.points()))));
        options.blocked()
                .forEach(each -> classes.add(new ClassView(
                        telling.name(each.option()),
                        each.taken() ? "taken" : "withheld",
                        (each.taken() ? "taken already: " : "withheld: ") + names(each.because(), telling),
                        "")));
        return List.copyOf(classes);
    }

    private static String asks(List<String> ids, Telling telling) {
        return ids.isEmpty() ? "" : "; ask first: " + names(ids, telling);
    }

    private static String names(List<String> ids, Telling telling) {
        return ids.stream().map(telling::name).distinct().collect(Collectors.joining(", "));
    }

    private static String points(List<Options.Points> points) {
        return points.stream().map(each -> each.words() + " " + each.points()).collect(Collectors.joining(", "));
    }
}
