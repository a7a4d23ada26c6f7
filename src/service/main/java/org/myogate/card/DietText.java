package org.myogate.card;

import java.math.BigDecimal;
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
        BigDecimal high = target.high();
        boolean isNumber = target.low() != null || (high != null && high.signum() > 0);
        String names = names(target.askedBy());
        String way = target.givenWay().isEmpty() ? "" : "; instead of " + names(target.givenWay());
        return List.of(
                Markdown.text(phrases.name(id)),
                Markdown.text(says.isEmpty() || !isNumber ? number(target) : number(target) + " (" + says + ")"),
                Markdown.text(names + way));
    }

    /** The numbers in one plain line, for an order of food. */
    String line() {
        return phrases.outcome().diet().targets().stream()
                .map(target -> phrases.name("nutrient." + target.nutrient()) + " " + number(target))
                .collect(Collectors.joining("; "));
    }

    private String number(DietPlan.Target target) {
        String range = PlanNumbers.range(target.low(), target.high());
        return range.isEmpty()
                ? phrases.name("nutrient.no-number")
                : range + (range.equals("none") ? "" : " " + PlanNumbers.unit(target.unit()));
    }

    private String names(Set<String> ids) {
        return new TreeSet<>(ids).stream().map(phrases::name).collect(Collectors.joining(", "));
    }
}
