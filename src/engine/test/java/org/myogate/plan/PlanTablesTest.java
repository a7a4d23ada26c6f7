package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class PlanTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EX-21,effect:HALT,   | 'HALT' is no effect of a gate
            EX-21,state:pregnat, | 'pregnat' is neither concept nor state
            EX-21,SG11,          | 'SG11' is neither effect:.. nor state:.. nor failed:.. nor the id of a gate
            EX-21,failed:labs,   | 'labs' is no list that can fail: [conditions-list, medicines-list]
            EX-21,failed:conditions-list!well, | 'well' is neither concept nor state
            EX-21,,              | column 'by' is blank
            EX21,SG-11,          | 'EX21' is no recommendation: EX-, DI-, PH- and a number, or ART-R and a number
            """)
    void refusesAStopThatMakesNoSense(String row, String message) {
        assertThat(unless(row)).extracting(Problem::toString).containsExactly("plan/unless.csv:2 " + message);
    }

    @Test
    void takesEveryKindOfStop() {
        assertThat(unless("EX-21,effect:STOP,\nEX-21,SG-21b,\nDI-05,state:pregnant,\nPH-02,M-4,\nART-R13b,X-2,"))
                .isEmpty();
    }

    @Test
    void refusesADoubledStop() {
        assertThat(unless("EX-21,SG-11,\nEX-21,SG-11,"))
                .extracting(Problem::toString)
                .containsExactly("plan/unless.csv:3 'SG-11' stops EX-21 already");
    }

    @Test
    void refusesARecommendationThatWouldCarryItself() {
        assertThat(instead("EX-02,EX-04\nEX-04,EX-10\nEX-10,EX-02"))
                .extracting(Problem::toString)
                .containsExactly("plan/instead.csv:4 EX-10 would carry itself");
        assertThat(instead("EX-02,EX-02"))
                .extracting(Problem::toString)
                .containsExactly("plan/instead.csv:2 EX-02 would carry itself");
    }

    private static List<Problem> unless(String rows) {
        Problems problems = new Problems();
        RulesFiles files = files("plan/unless.csv", "recommendation,by,note\n" + rows + "\n");
        UnlessTable.read(files, Set.of("pregnant"), problems);
        return problems.all();
    }

    private static List<Problem> instead(String rows) {
        Problems problems = new Problems();
        InsteadTable.read(files("plan/instead.csv", "recommendation,in\n" + rows + "\n"), problems);
        return problems.all();
    }

    private static RulesFiles files(String path, String text) {
        return new RulesFiles(new TreeMap<>(Map.of(path, text)));
    }
}
