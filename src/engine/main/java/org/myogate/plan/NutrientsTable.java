package org.myogate.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Composes the numbers of one diet of all recommendations that stand: {@code plan/nutrients.csv}. */
public final class NutrientsTable {

    private static final String FILE = "plan/nutrients.csv";
    private static final Set<String> COLUMNS = Set.of(
            "nutrient",
            "recommendation",
            "where",
            "low",
            "high",
            "unit",
            "rank",
            "clash",
            "source",
            "confidence",
            "note");
    private static final String NOT = "!";

    private final List<Wish> wishes;

    private NutrientsTable(List<Wish> wishes) {
        this.wishes = List.copyOf(wishes);
    }

    /** One row. Without a rank it takes part with all others. */
    private record Wish(
            String nutrient,
            String by,
            List<String> where,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            int rank,
            boolean clashes) {

        boolean stands(Predicate<String> holds) {
            return where.stream().allMatch(holds);
        }
    }

    /**
     * The table; where {@code problems} grew it must not be used.
     *
     * @param concepts ids of statements, read and derived
     * @param sources ids of {@code evidence/}
     */
    public static NutrientsTable read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        List<Wish> wishes = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            Wish wish = wish(row, concepts, sources);
            wishes.stream()
                    .filter(other -> other.nutrient().equals(wish.nutrient())
                            && !other.unit().equals(wish.unit()))
                    .findFirst()
                    .ifPresent(other -> row.problem(wish.nutrient() + " is in " + other.unit() + " further up"));
            wishes.add(wish);
        }
        return new NutrientsTable(wishes);
    }

    private static Wish wish(Row row, Set<String> concepts, Set<String> sources) {
        List<String> where = row.words("where");
        where.stream()
                .map(each -> each.replace(NOT, ""))
                .filter(concept -> !concepts.contains(concept) && !isList(concept))
                .forEach(concept -> row.problem("'" + concept + "' is neither concept nor state"));
        BigDecimal low = row.optionalNumber("low");
        BigDecimal high = row.optionalNumber("high");
        if ((low == null && high == null) || (low != null && high != null && low.compareTo(high) > 0)) {
            row.problem("there has to be a number, and low not above high");
        }
        row.source(sources);
        Integer rank = row.optionalInteger("rank");
        return new Wish(
                row.required("nutrient"),
                Recommendations.id(row, "recommendation"),
                where,
                low,
                high,
                row.required("unit"),
                rank == null ? 0 : rank,
                !row.text("clash").isEmpty() && row.yes("clash"));
    }

    private static boolean isList(String condition) {
        return condition.startsWith(UnlessTable.FAILED_PREFIX)
                && Snapshot.LISTS.contains(condition.substring(UnlessTable.FAILED_PREFIX.length()));
    }

    /** Ids of all nutrients, in the order of the table. */
    public Set<String> nutrients() {
        Set<String> nutrients = new LinkedHashSet<>();
        wishes.forEach(wish -> nutrients.add(wish.nutrient()));
        return nutrients;
    }

    /**
     * The numbers.
     *
     * @param standing recommendations that are kept, or part of one that is
     * @param holds of a word of column {@code where}: {@link Known#holds}
     */
    public DietPlan compose(Set<String> standing, Predicate<String> holds) {
        List<DietPlan.Target> targets = new ArrayList<>();
        for (String nutrient : nutrients()) {
            List<Wish> asked = wishes.stream()
                    .filter(wish -> wish.nutrient().equals(nutrient) && standing.contains(wish.by()))
                    .filter(wish -> wish.stands(holds))
                    .toList();
            if (!asked.isEmpty()) {
                targets.add(target(nutrient, asked));
            }
        }
        return new DietPlan(targets);
    }

    private static DietPlan.Target target(String nutrient, List<Wish> asked) {
        String unit = asked.get(0).unit();
        Set<String> clashing = by(asked.stream().filter(Wish::clashes));
        if (clashing.size() > 1) {
            return new DietPlan.Target(nutrient, null, null, unit, clashing, Set.of());
        }
        int first = asked.stream().mapToInt(Wish::rank).min().orElseThrow();
        List<Wish> deciding =
                asked.stream().filter(wish -> wish.rank() == first).toList();
        BigDecimal high = end(deciding, Wish::high, Comparator.reverseOrder());
        BigDecimal low = end(deciding, Wish::low, Comparator.naturalOrder());
        if (low != null && high != null && low.compareTo(high) > 0) {
            low = high;
        }
        Set<String> askedBy = new TreeSet<>();
        for (Wish wish : deciding) {
            if (isSame(wish.low(), low) || isSame(wish.high(), high)) {
                askedBy.add(wish.by());
            }
        }
        Set<String> givenWay = by(asked.stream());
        givenWay.removeAll(askedBy);
        return new DietPlan.Target(nutrient, low, high, unit, askedBy, givenWay);
    }

    private static Set<String> by(Stream<Wish> wishes) {
        Set<String> ids = new TreeSet<>();
        wishes.forEach(wish -> ids.add(wish.by()));
        return ids;
    }

    /** The strictest of what is told. */
    private static @Nullable BigDecimal end(
            List<Wish> wishes, Function<Wish, @Nullable BigDecimal> end, Comparator<BigDecimal> strictness) {
        return wishes.stream()
                .flatMap(wish -> Stream.ofNullable(end.apply(wish)))
                .max(strictness)
                .orElse(null);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
