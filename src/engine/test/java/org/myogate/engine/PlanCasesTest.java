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
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The probes of {@code plan-cases.csv}: for each recommendation of exercise and diet where it stands, nearly, and not. */
final class PlanCasesTest {

    private static final AsOf AS_OF = AsOf.parse("2026-11-23", ZoneOffset.UTC);
    private static final Ruleset RULESET = Ruleset.load(RulesFiles.bundled(), Map.of());
    private static final Map<String, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    static List<CaseRow> rows() {
        return CaseRow.of("/plan-cases.csv");
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
        assertThat(rows()).extracting(CaseRow::id).doesNotHaveDuplicates();
    }

    @Test
    void makesEveryRuleFireOnce() {
        Set<String> fired = rows().stream()
                .flatMap(row -> outcome(row).firings().stream())
                .map(Firing::rule)
                .collect(Collectors.toSet());
        List<String> rules = DrlFile.read(RulesFiles.bundled(), Stage.PLAN, new Problems()).stream()
                .flatMap(file -> file.rules().stream())
                .map(DrlRule::name)
                .toList();
        assertThat(fired).containsAll(rules);
    }

    /** A misspelt token would be silent for ever. */
    @Test
    void isSilentOnlyOnWhatSpeaksElsewhere() {
        Set<String> said =
                rows().stream().flatMap(row -> said(row).tokens().stream()).collect(Collectors.toSet());
        assertThat(rows()).flatExtracting(CaseRow::silent).isSubsetOf(said);
    }

    private static Expectation said(CaseRow row) {
        return new Expectation(outcome(row));
    }

    private static Outcome outcome(CaseRow row) {
        return OUTCOMES.computeIfAbsent(
                row.id(), id -> RULESET.evaluate(RULESET.read(CaseRecord.of(row.facts()), AS_OF)));
    }
}
