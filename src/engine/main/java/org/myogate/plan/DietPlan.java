package org.myogate.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one diet: of two recommendations that speak of one nutrient the stricter number, once.
 *
 * @param targets one per nutrient, in the order of the table
 */
public record DietPlan(List<Target> targets) {

    /**
     * One number of the diet.
     *
     * @param nutrient as {@code plan/nutrients.csv} spells it
     * @param low in {@code unit}, null where only an upper end is told
     * @param high as {@code low}, null where only a lower end is told
     * @param unit UCUM
     * @param askedBy recommendations whose number this is
     * @param givenWay recommendations that had another number
     */
    public record Target(
            String nutrient,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            Set<String> askedBy,
            Set<String> givenWay) {
        public Target {
            askedBy = Set.copyOf(askedBy);
            givenWay = Set.copyOf(givenWay);
        }
    }

    public DietPlan {
        targets = List.copyOf(targets);
    }
}
