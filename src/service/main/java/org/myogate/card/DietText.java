package org.myogate.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myogate.plan.DietPlan;

/**
 * The numbers of a diet, each with who asked for it and who gave way.
 *
 * @param phrases words
 */
record DietText(Phrases phrases) {

    /** None where no number stands. */
    Optional<String> markdown() {
        List<List<String>> rows =
                phrases.outcome().diet().targets().stream().map(this::row).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Markdown.table(List.of("Food or nutrient", "Target", "Part of"), rows));
    }

    private List<String> row(DietPlan.Target target) {
        String id = "nutrient." + target.nutrient();
        String says = phrases.words().of(id).says();
        String range = PlanNumbers.range(target.low(), target.high());
        String number = range.isEmpty()
                ? phrases.name("nutrient.no-number")
                : range + (range.equals("none") ? "" : " " + PlanNumbers.unit(target.unit()));
        String names = names(target.askedBy());
        String way = target.givenWay().isEmpty() ? "" : "; instead of " + names(target.givenWay());
        return List.of(
                Markdown.text(phrases.name(id)),
                Markdown.text(says.isEmpty() || range.isEmpty() ? number : number + ", " + says),
                Markdown.text(names + way));
    }

    private String names(Set<String> ids) {
        return new TreeSet<>(ids).stream().map(phrases::name).collect(Collectors.joining(", "));
    }
}
