package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** What holds of the numbers of a diet, whatever the rows and whatever stands. */
class NutrientsLawsTest {

    private static final String HEADER =
            "nutrient,recommendation,where,low,high,unit,rank,clash,source,confidence,note\n";

    @Provide
    Arbitrary<String> rows() {
        return Combinators.combine(
                        Arbitraries.of("DI-01", "DI-04", "DI-09", "DI-10", "DI-14"),
                        Arbitraries.of("", "gout", "!gout"),
                        Arbitraries.of("1,", "3,", ",5", ",8", "2,4", "5,9"))
                .as((id, where, ends) -> "fat," + id + "," + where + "," + ends + ",%E,,,s,policy,\n");
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return rows().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Set<String>> standing() {
        return Arbitraries.of("DI-01", "DI-04", "DI-09", "DI-10", "DI-14").set();
    }

    @Property
    void theOrderOfRowsIsIrrelevant(
            @ForAll("tables") List<String> rows,
            @ForAll("standing") Set<String> standing,
            @ForAll boolean gout,
            @ForAll Random random) {
        List<String> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        assertThat(compose(other, standing, gout)).isEqualTo(compose(rows, standing, gout));
    }

    @Property
    void anotherRecommendationNeverRaisesTheUpperEnd(
            @ForAll("tables") List<String> rows,
            @ForAll("standing") Set<String> standing,
            @ForAll boolean gout,
            @ForAll("standing") Set<String> more) {
        Set<String> all = new HashSet<>(standing);
        all.addAll(more);
        List<DietPlan.Target> after = compose(rows, all, gout).targets();
        for (DietPlan.Target was : compose(rows, standing, gout).targets()) {
            BigDecimal high = was.high();
            assertThat(after).hasSize(1);
            if (high != null) {
                assertThat(after.get(0).high()).isNotNull().isLessThanOrEqualTo(high);
            }
        }
    }

    @Property
    void everyNumberNamesWhoAskedAndLosesNobody(
            @ForAll("tables") List<String> rows, @ForAll("standing") Set<String> standing, @ForAll boolean gout) {
        assertThat(compose(rows, standing, gout).targets()).allSatisfy(target -> {
            assertThat(target.askedBy()).isNotEmpty().isSubsetOf(standing);
            assertThat(target.givenWay()).isSubsetOf(standing).noneMatch(target.askedBy()::contains);
            BigDecimal low = target.low();
            BigDecimal high = target.high();
            assertThat(low == null || high == null || low.compareTo(high) <= 0).isTrue();
        });
    }

    private static DietPlan compose(List<String> rows, Set<String> standing, boolean gout) {
        Problems problems = new Problems();
        RulesFiles files = new RulesFiles(new TreeMap<>(Map.of("plan/nutrients.csv", HEADER + String.join("", rows))));
        NutrientsTable table = NutrientsTable.read(files, Set.of("gout"), Set.of("s"), problems);
        problems.throwIfAny();
        return table.compose(standing, word -> word.startsWith("!") != gout);
    }
}
