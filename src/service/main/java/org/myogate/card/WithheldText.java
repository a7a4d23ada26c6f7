package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myogate.plan.Settled.Withheld;
import org.myogate.snapshot.Statement;

/**
 * What was proposed and stopped, why, and how that ends: what has the same reasons stands together.
 *
 * @param phrases words
 */
record WithheldText(Phrases phrases) {

    private static final int SHOWN = 3;
    private static final int LAST = 3;
    private static final String EXERCISE_GATE = "SG-[0-9]+[a-z]?";
    private static final String ANY_GATE = "(SG|X|M|G|F|T)-[0-9]+[a-z]?";

    /** One line per set of reasons, the weightiest first. */
    Optional<String> markdown(List<Withheld> withheld) {
        Map<List<String>, List<String>> byReasons = new LinkedHashMap<>();
        withheld.stream()
                .sorted(Comparator.comparing((Withheld item) -> isOfClasses(item.id()) ? LAST : rank(item.because())))
                .forEach(item -> byReasons
                        .computeIfAbsent(reasons(item), because -> new ArrayList<>())
                        .add(name(item.id())));
        List<String> lines = new ArrayList<>();
        byReasons.forEach((because, names) -> lines.add(withheld(names, because)));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Markdown.list(lines.stream().limit(SHOWN).toList()));
    }

    private boolean isOfClasses(String id) {
        return phrases.outcome().proposals().stream()
                .anyMatch(proposal -> proposal.id().equals(id) && proposal.option() != null);
    }

    private String name(String id) {
        return isOfClasses(id) ? phrases.name("classes.withheld") + " " + phrases.name(id) : phrases.name(id);
    }

    /** A gate and the state it rests on may have one name. */
    private List<String> reasons(Withheld withheld) {
        Map<String, String> byName = new LinkedHashMap<>();
        withheld.because().forEach(id -> byName.putIfAbsent(phrases.name(id), id));
        return List.copyOf(byName.values());
    }

    /** The values that its lines show. */
    Basis basis(List<Withheld> withheld) {
        List<Statement> derived = phrases.outcome().derived();
        return new Basis(
                withheld.stream()
                        .flatMap(item -> item.because().stream())
                        .flatMap(id -> new Reasons(phrases)
                                        .of(derived.stream()
                                                .filter(each -> each.concept().equals(id))
                                                .toList())
                                        .measured()
                                        .stream())
                        .filter(each -> !phrases.isHidden(each))
                        .map(each -> new Held(each, List.of()))
                        .toList(),
                List.of());
    }

    /** What stops exercise first, then other gates, then the rest. */
    private static int rank(List<String> because) {
        if (because.stream().anyMatch(id -> id.matches(EXERCISE_GATE))) {
            return 0;
        }
        return because.stream().anyMatch(id -> id.matches(ANY_GATE)) ? 1 : 2;
    }

    /** A state by what makes it so. */
    private String named(String id) {
        List<Statement> derived = phrases.outcome().derived();
        Reasons.Found found = new Reasons(phrases)
                .of(derived.stream().filter(each -> each.concept().equals(id)).toList());
        List<String> parts = new ArrayList<>(found.words());
        found.measured().stream()
                .filter(each -> !phrases.isHidden(each))
                .map(phrases::dated)
                .forEach(parts::add);
        return parts.isEmpty() ? phrases.name(id) : Phrases.and(parts);
    }

    private String withheld(List<String> names, List<String> because) {
        StringBuilder text = new StringBuilder("Not now: " + Phrases.and(names));
        text.append(", because ")
                .append(Phrases.and(because.stream().map(this::named).distinct().toList()));
        because.stream()
                .filter(phrases.words()::has)
                .map(phrases.words()::of)
                .filter(word -> !word.lifts().isEmpty())
                .findFirst()
                .ifPresent(word -> text.append(". Ends with ")
                        .append(phrases.fill(word.lifts(), List.of()))
                        .append(
                                word.record().isEmpty()
                                        ? ""
                                        : ", recorded as " + phrases.fill(word.record(), List.of())));
        return Markdown.text(text.toString());
    }
}
