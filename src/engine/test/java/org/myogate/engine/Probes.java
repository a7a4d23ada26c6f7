package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myogate.snapshot.Snapshot;

/** What holds of each file of probes; every probe is answered once, whichever class asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Probes {

    private static final Map<Map<String, String>, Ruleset> RULESETS = new ConcurrentHashMap<>();
    private static final Map<CaseRow, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    private final List<CaseRow> rows;

    Probes(List<CaseRow> rows) {
        this.rows = rows;
    }

    final List<CaseRow> rows() {
        return rows;
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
        assertThat(rows).extracting(CaseRow::id).doesNotHaveDuplicates();
    }

    /** A misspelt token would be silent for ever. */
    @Test
    void isSilentOnlyOnWhatSpeaksElsewhere() {
        Set<String> said =
                rows.stream().flatMap(row -> said(row).tokens().stream()).collect(Collectors.toSet());
        assertThat(rows).flatExtracting(CaseRow::silent).isSubsetOf(said);
    }

    static Set<String> fired(Stream<CaseRow> rows) {
        return rows.flatMap(row -> outcome(row).firings().stream())
                .map(Firing::rule)
                .collect(Collectors.toSet());
    }

    static Ruleset ruleset(Map<String, String> settings) {
        return RULESETS.computeIfAbsent(settings, Shipped.ruleset()::with);
    }

    private static Expectation said(CaseRow row) {
        return new Expectation(outcome(row));
    }

    /** Each such probe costs two dozen evaluations more. */
    private static boolean asksWhatIsMissing(CaseRow row) {
        return Stream.concat(row.fires().stream(), row.silent().stream())
                .anyMatch(token -> token.startsWith("missing="));
    }

    private static Outcome outcome(CaseRow row) {
        return OUTCOMES.computeIfAbsent(row, probe -> {
            Ruleset ruleset = ruleset(probe.settings());
            Snapshot snapshot = ruleset.read(CaseRecord.of(probe.facts()), Shipped.AS_OF);
            return asksWhatIsMissing(probe) ? ruleset.evaluate(snapshot) : ruleset.evaluateWithoutMissing(snapshot);
        });
    }
}
