package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myogate.table.RulesFiles;

/** The answer must not depend on the order of rules in a file, of files in a folder, or of facts in a session. */
class OrderTest {

    private static final int ORDERS = 4;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void anyOrderOfRulesAndFactsGivesTheSameFirings(Stage stage) {
        Outcome outcome = Shipped.assess(Shipped.centralAdiposity());
        List<String> first = null;
        for (int seed = 0; seed < ORDERS; seed++) {
            Random random = new Random(seed);
            RulesFiles rules = Shuffle.rules(RulesFiles.bundled(), random);
            List<String> firings = Shuffle.run(stage, rules, facts(outcome), outcome.cutoffs(), random);
            first = first == null ? firings : first;
            assertThat(firings).as("order " + seed).isEqualTo(first);
        }
        assertThat(first)
                .hasSameSizeAs(outcome.firings().stream()
                        .filter(firing -> firing.stage() == stage)
                        .toList());
    }

    @Test
    void notOverWhatItsOwnStageInsertsIsSeenToDependOnTheOrder() {
        String drl = """
                package org.myogate.rules.state;

                import org.myogate.snapshot.Person;
                import org.myogate.state.Confounder;

                rule "CF-01 one"
                when
                    $person : Person()
                    not Confounder( id == "CF-02" )
                then
                    insert( Confounder.outOfScope("CF-01") );
                end

                rule "CF-02 other"
                when
                    $person : Person()
                then
                    insert( Confounder.outOfScope("CF-02") );
                end
                """;
        RulesFiles files = new RulesFiles(new TreeMap<>(Map.of("state/order.drl", drl)));
        List<?> facts = List.of(Shipped.read(Shipped.centralAdiposity()).person());
        TreeSet<String> answers = new TreeSet<>();
        for (int seed = 0; seed < 2 * ORDERS; seed++) {
            Random random = new Random(seed);
            RulesFiles rules = Shuffle.rules(files, random);
            answers.add(String.valueOf(
                    Shuffle.run(Stage.STATE, rules, facts, Map.of(), random).size()));
        }
        assertThat(answers).containsExactly("1", "2");
    }

    private static List<Object> facts(Outcome outcome) {
        List<Object> facts = new ArrayList<>();
        facts.add(outcome.snapshot().person());
        facts.addAll(outcome.snapshot().statements());
        facts.addAll(outcome.measurements());
        facts.addAll(outcome.derived());
        facts.add(outcome.glycaemia());
        facts.addAll(outcome.counts());
        facts.addAll(outcome.confounders());
        facts.addAll(outcome.findings().values());
        facts.add(outcome.triad());
        facts.addAll(outcome.gates());
        return facts;
    }
}
