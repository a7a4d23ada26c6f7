package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myogate.snapshot.AsOf;
import org.myogate.table.RulesFiles;

/** The probes of {@code cases.csv}: just inside, just outside and unknown for each cut-off and each confounder. */
final class CasesTest {

    private static final AsOf AS_OF = AsOf.parse("2026-11-23", ZoneOffset.UTC);
    private static final Map<Map<String, String>, Ruleset> RULESETS = new ConcurrentHashMap<>();
    private static final Map<String, Expectation> SAID = new ConcurrentHashMap<>();
    private static final Set<String> FIRED = ConcurrentHashMap.newKeySet();

    static List<CaseRow> rows() {
        return CaseRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void holdsAsWritten(CaseRow row) {
        Expectation said = said(row);
        List<String> faults = new ArrayList<>();
        row.fires().stream()
                .filter(token -> !said.holds(token))
                .forEach(token -> faults.add("wanted " + token + ", got: " + said.instead(token)));
        row.silent().stream().filter(said::holds).forEach(token -> faults.add("unwanted " + token));
        assertThat(faults).as(row.id() + ": " + row.why()).isEmpty();
    }

    @Test
    void namesEachProbeOnce() {
        assertThat(rows()).extracting(CaseRow::id).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void expectsSomethingOfEachProbe() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.fires().size() + row.silent().size())
                        .as(row.id())
                        .isPositive());
    }

    /** A misspelt token would be silent for ever. */
    @Test
    void isSilentOnlyOnWhatSpeaksElsewhere() {
        Set<String> said =
                rows().stream().flatMap(row -> said(row).tokens().stream()).collect(Collectors.toSet());
        assertThat(rows()).flatExtracting(CaseRow::silent).isSubsetOf(said);
    }

    /** A rule that no probe reaches is one that nobody has looked at. Gates have probes of their own
     * and a test like this one. */
    @Test
    void firesEveryRuleOfTheShippedRulesetInSomeProbe() {
        rows().forEach(CasesTest::said);
        CaseRow.of("/plan-cases.csv").forEach(CasesTest::said);
        List<String> rules = ruleset(Map.of()).rules().entrySet().stream()
                .filter(stage -> stage.getKey() != Stage.GATE)
                .flatMap(stage -> stage.getValue().stream())
                .toList();
        assertThat(FIRED).containsAll(rules);
    }

    private static Ruleset ruleset(Map<String, String> settings) {
        return RULESETS.computeIfAbsent(settings, set -> Ruleset.load(RulesFiles.bundled(), set));
    }

    private static Expectation said(CaseRow row) {
        return SAID.computeIfAbsent(row.id(), id -> {
            Ruleset ruleset = ruleset(row.settings());
            Outcome outcome = ruleset.evaluate(ruleset.read(CaseRecord.of(row.facts()), AS_OF));
            outcome.firings().forEach(firing -> FIRED.add(firing.rule()));
            return new Expectation(outcome);
        });
    }
}
