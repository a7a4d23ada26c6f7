package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myogate.gate.Slot;
import org.myogate.plan.ExercisePlan;

/**
 * How the doses of a prescription grow, week by week.
 *
 * @param phrases words and values
 * @param plan with its steps
 */
record WeeksText(Phrases phrases, ExercisePlan plan) {

    private static final int COLUMNS_MAX = 3;

    Optional<String> markdown() {
        Map<String, Map<Slot.Part, List<String>>> weeks = new LinkedHashMap<>();
        Set<Slot.Part> parts = new TreeSet<>();
        for (ExercisePlan.Step step : plan.steps()) {
            parts.add(step.slot().part());
            weeks.computeIfAbsent(weeks(step), w -> new LinkedHashMap<>())
                    .computeIfAbsent(step.slot().part(), p -> new ArrayList<>())
                    .add(new DoseLines(phrases).dose(step.slot(), PlanNumbers.range(step.low(), step.high())));
        }
        if (weeks.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() >= COLUMNS_MAX) {
            return Optional.of(Markdown.table(List.of("Weeks", "Dose"), inOneColumn(weeks)));
        }
        List<String> header = new ArrayList<>(List.of("Weeks"));
        parts.forEach(part -> header.add(Markdown.text(phrases.name("slot." + part.word()))));
        List<List<String>> rows = weeks.entrySet().stream()
                .map(week -> {
                    List<String> cells = new ArrayList<>(List.of(week.getKey()));
                    parts.forEach(part -> cells.add(
                            Markdown.text(String.join(", ", week.getValue().getOrDefault(part, List.of())))));
                    return cells;
                })
                .toList();
        return Optional.of(Markdown.table(header, rows));
    }

    private List<List<String>> inOneColumn(Map<String, Map<Slot.Part, List<String>>> weeks) {
        return weeks.entrySet().stream()
                .map(week -> List.of(
                        week.getKey(),
                        Markdown.text(week.getValue().entrySet().stream()
                                .map(part ->
                                        phrases.name("slot." + part.getKey().word()) + ": "
                                                + String.join(", ", part.getValue()))
                                .collect(Collectors.joining("; ")))))
                .toList();
    }

    private static String weeks(ExercisePlan.Step step) {
        Integer to = step.toWeek();
        return to == null ? step.fromWeek() + " on" : step.fromWeek() + "-" + to;
    }
}
