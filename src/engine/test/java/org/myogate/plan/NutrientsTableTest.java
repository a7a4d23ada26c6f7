package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.table.Problems;

/** The diet by the shipped table; numbers of exercise 4.2, 4.7 and D21, D46 to D48. */
class NutrientsTableTest {

    private static final NutrientsTable SHIPPED = shipped();

    private static NutrientsTable shipped() {
        Problems problems = new Problems();
        NutrientsTable table =
                NutrientsTable.read(Chart.RULES, Prescribing.anything(), Prescribing.anything(), problems);
        problems.throwIfAny();
        return table;
    }

    /** {@code -} in a cell of present is nothing; the range {@code -} is no number of this nutrient. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            protein         | DI-03             | -                        | 1.0..1.2
            protein         | DI-03 DI-14       | -                        | 1.0..1.5
            protein         | DI-06 DI-14       | -                        | 1.2..1.5
            protein         | DI-14             | sarc                     | 1.2..1.5
            protein         | DI-14             | egfr-below-60            | 1.0..1.0
            protein         | DI-06 DI-14       | egfr-below-60 sarc       | 1.0..1.0
            protein         | DI-06             | egfr-below-60            | 1.0..1.0
            protein         | DI-03             | egfr-below-60            | 1.0..1.0
            protein         | DI-03 DI-06 DI-31 | -                        | 1.2..1.5
            protein         | DI-06 DI-15       | sarc                     | 0.8..0.8
            protein         | DI-06 DI-16       | -                        | 1.0..1.2
            protein-least   | DI-14             | on-glp1                  | 60..75
            protein-least   | DI-14             | on-glp1 egfr-below-60    | -
            saturated-fat   | DI-04             | -                        | ..10
            saturated-fat   | DI-04             | masld                    | ..7
            saturated-fat   | DI-04 DI-11       | masld                    | ..3
            fat             | DI-09             | -                        | 25..35
            fat             | DI-10             | -                        | 20..25
            added-sugar     | DI-04 DI-10       | -                        | ..5
            sodium          | DI-02 DI-32       | -                        | ..2000
            alcohol         | DI-08             | male                     | ..2
            alcohol         | DI-08             | female                   | ..1
            alcohol         | DI-08             | -                        | ..1
            alcohol         | DI-08 DI-10       | male                     | ..0
            energy-deficit  | DI-05             | -                        | 500..750
            energy-deficit  | DI-05             | restrict-block           | -
            weight-loss     | DI-05 EX-16       | overweight               | 5..7
            weight-loss     | EX-16             | deficit-withheld         | -
            weight-loss     | DI-05 DI-07 EX-16 | deficit-withheld         | -
            fish            | DI-01             | allergy-fish             | -
            nuts            | DI-01             | allergy-nut              | -
            """)
    void composesOneNumber(String nutrient, String standing, String present, String range) {
        assertThat(range(nutrient, words(standing), words(present))).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"DI-15 DI-31", "DI-15 DI-16", "DI-16 DI-31", "DI-06 DI-15 DI-31"})
    void leavesProteinToADietitianWhereKidneyAndLiverDisagree(String standing) {
        DietPlan.Target protein = target("protein", words(standing), Set.of());
        assertThat(protein).isNotNull();
        assertThat(protein.low()).isNull();
        assertThat(protein.high()).isNull();
        assertThat(protein.askedBy()).hasSize(2);
    }

    @Test
    void namesWhoGaveWay() {
        DietPlan.Target protein = target("protein", Set.of("DI-03", "DI-06", "DI-15"), Set.of());
        assertThat(protein).isNotNull();
        assertThat(protein.askedBy()).containsExactly("DI-15");
        assertThat(protein.givenWay()).containsExactlyInAnyOrder("DI-03", "DI-06");
    }

    @Test
    void tellsNothingWhereNothingStands() {
        assertThat(SHIPPED.compose(Set.of(), word -> true).targets()).isEmpty();
    }

    private static String range(String nutrient, Set<String> standing, Set<String> present) {
        DietPlan.Target target = target(nutrient, standing, present);
        return target == null ? "-" : Prescribing.end(target.low()) + ".." + Prescribing.end(target.high());
    }

    private static DietPlan.@Nullable Target target(String nutrient, Set<String> standing, Set<String> present) {
        return SHIPPED
                .compose(standing, word -> word.startsWith("!") != present.contains(word.replace("!", "")))
                .targets()
                .stream()
                .filter(each -> each.nutrient().equals(nutrient))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> words(String cell) {
        return cell.equals("-") ? Set.of() : Set.of(cell.split(" "));
    }
}
