package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Chart;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class PairingTest {

    private static final String HEADER = "id,value,unit,source,confidence\n";
    private static final String REST = """
            liver-values,30,d,p,policy
            crp-apart,14,d,p,policy
            filtration-difference,15,mL/min/{1.73_m2},p,policy
            body-mass-for-classes,6,mo,p,policy
            kidney-clears-normal,12,mo,p,policy
            kidney-clears-low,6,mo,p,policy
            kidney-clears-lower,3,mo,p,policy
            """;

    @Test
    void readsTheTolerancesOfTheRules() {
        Problems problems = new Problems();
        Pairing pairing = Pairing.read(Chart.RULES, Chart.TERMS, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(pairing)
                .isEqualTo(new Pairing(
                        Duration.ofMinutes(30),
                        20,
                        90,
                        5,
                        5,
                        30,
                        14,
                        15,
                        Period.ofMonths(6),
                        Period.ofMonths(12),
                        Period.ofMonths(6),
                        Period.ofMonths(3),
                        new BigDecimal("7.0")));
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        assertThat(problems(REST
                        + "body-with-labs,90,d,p,policy\nweight-change,5,kg,p,policy\nbmi-differenc,5,%,p,policy\n"))
                .extracting(Problem::toString)
                .containsExactly(
                        "terms/pairing.csv:10 'weight-change' is counted in %",
                        "terms/pairing.csv:11 'bmi-differenc' is none of "
                                + "[bmi-difference, body-mass-for-classes, body-with-labs, crp-apart, filtration-difference, kidney-clears-low, "
                                + "kidney-clears-lower, kidney-clears-normal, liver-values, "
                                + "weight-change]",
                        "terms/pairing.csv:0 row 'bmi-difference' is missing",
                        "terms/pairing.csv:0 row 'weight-change' is missing");
    }

    @Test
    void refusesARowThatStandsTwiceOrBelowZero() {
        String rows = """
                body-with-labs,90,d,p,policy
                body-with-labs,30,d,p,policy
                weight-change,-5,%,p,policy
                weight-change,5,%,p,policy
                bmi-difference,5,%,p,policy
                """;
        assertThat(problems(REST + rows))
                .extracting(Problem::toString)
                .containsExactly(
                        "terms/pairing.csv:10 'body-with-labs' stands here twice",
                        "terms/pairing.csv:11 'weight-change' is below zero");
    }

    private static List<Problem> problems(String rows) {
        SortedMap<String, String> texts = new TreeMap<>(Chart.RULES.texts());
        texts.put("terms/pairing.csv", HEADER + rows);
        Problems problems = new Problems();
        Pairing.read(new RulesFiles(texts), Chart.TERMS, problems);
        return problems.all();
    }
}
