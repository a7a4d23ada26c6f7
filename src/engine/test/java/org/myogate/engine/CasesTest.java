package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The probes of {@code cases/phenotype.csv}: just inside, just outside and unknown for each cut-off and each confounder. */
final class CasesTest extends HeldCases {

    CasesTest() {
        super("phenotype.csv");
    }

    @Test
    void probesMoreThanAHundredTimes() {
        assertThat(rows()).hasSizeGreaterThan(100);
    }

    @Test
    void expectsSomethingOfEachProbe() {
        assertThat(Shipped.CASES.cases())
                .allSatisfy(row -> assertThat(row.fires().size() + row.silent().size())
                        .as(row.id())
                        .isPositive());
    }

    /** A rule that no probe reaches is one that nobody has looked at. Gates have probes of their own
     * and a test like this one. */
    @Test
    void firesEveryRuleOfTheShippedRulesetInSomeProbe() {
        List<String> rules = ruleset(Map.of()).rules().entrySet().stream()
                .filter(stage -> stage.getKey() != Stage.GATE)
                .flatMap(stage -> stage.getValue().stream())
                .toList();
        assertThat(fired(Stream.of("phenotype", "plans", "class-plans", "class-gates")
                        .flatMap(table -> Shipped.CASES.of("cases/" + table + ".csv").stream())))
                .containsAll(rules);
    }
}
