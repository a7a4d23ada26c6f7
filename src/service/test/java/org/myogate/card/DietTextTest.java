package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.plan.DietPlan;

/** The numbers of the diet card. */
class DietTextTest {

    private static DietPlan.Target target(String nutrient, String low, String high, String unit, String... asked) {
        return new DietPlan.Target(
                nutrient,
                low.isEmpty() ? null : new BigDecimal(low),
                high.isEmpty() ? null : new BigDecimal(high),
                unit,
                Set.of(asked),
                Set.of());
    }

    private static String detail(DietPlan.Target... targets) {
        return Cards.only(Cards.man().kept("DI-01").diet(targets)).detail();
    }

    @Test
    void saysEachNumberOnceWithWhoAskedForIt() {
        assertThat(detail(target("fish", "2", "3", "{servings}/wk", "DI-09", "DI-01")))
                .contains(
                        "| Food or nutrient | Target | Part of |",
                        "| fish | 2-3 servings/wk | the Mediterranean pattern, diet for raised triglycerides |");
    }

    @Test
    void writesOpenRangesAndNoneAtAll() {
        assertThat(detail(
                        target("vegetables", "2", "", "{servings}/d", "DI-01"),
                        target("saturated-fat", "", "10", "%E", "DI-04"),
                        target("added-sugar", "0", "0", "%E", "DI-11")))
                .contains("| vegetables | from 2 servings/d |", "| saturated fat | up to 10 % of energy |");
    }

    @Test
    void saysWhatANumberTakesTheMeasureOf() {
        assertThat(detail(target("sodium", "", "2300", "mg/d", "DI-02")))
                .contains("| sodium | up to 2300 mg/d, 1500 mg is better where it can be reached |");
    }

    @Test
    void namesWhoGaveWay() {
        DietPlan.Target protein = new DietPlan.Target(
                "protein", new BigDecimal("0.8"), new BigDecimal("0.8"), "g/kg/d", Set.of("DI-15"), Set.of("DI-14"));

        assertThat(detail(protein)).contains("| protein | 0.8 g/kg/d").contains("; instead of more protein |");
    }

    @Test
    void printsNoNumberWhereTwoRecommendationsClash() {
        assertThat(detail(target("protein", "", "", "g/kg/d", "DI-14", "DI-15")))
                .contains("| protein | ")
                .doesNotContain("| protein | from", "| protein | up to", "g/kg/d");
    }

    @Test
    void hasNoTableWithoutNumbers() {
        assertThat(detail()).doesNotContain("| Food or nutrient |");
    }
}
