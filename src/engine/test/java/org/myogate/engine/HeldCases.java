package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.myogate.cases.Case;
import org.myogate.cases.Expectation;
import org.myogate.snapshot.Snapshot;

/** What holds of each file of probes; every probe is answered once, whichever class asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HeldCases {

    private static final Map<Map<String, String>, Ruleset> RULESETS = new ConcurrentHashMap<>();
    private static final Map<Case, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    private final List<Case> rows;

    /** @param file table in {@code cases/} */
    HeldCases(String file) {
        this.rows = Shipped.CASES.of("cases/" + file);
    }

    final List<Case> rows() {
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void holdsAsWritten(Case row) {
        assertThat(said(row).faults(row)).as(row.id() + ": " + row.why()).isEmpty();
    }

    @Test
    void namesEachProbeOnce() {
        assertThat(rows).extracting(Case::id).doesNotHaveDuplicates();
    }

    /** A misspelt token would be silent for ever. */
    @Test
    void isSilentOnlyOnWhatSpeaksElsewhere() {
        Set<String> said =
                rows.stream().flatMap(row -> said(row).tokens().stream()).collect(Collectors.toSet());
        assertThat(rows).flatExtracting(Case::silent).isSubsetOf(said);
    }

    static Set<String> fired(Stream<Case> rows) {
        return rows.flatMap(row -> outcome(row).firings().stream())
                .map(Firing::rule)
                .collect(Collectors.toSet());
    }

    static Ruleset ruleset(Map<String, String> settings) {
        return RULESETS.computeIfAbsent(settings, Shipped.ruleset()::with);
    }

    private static Expectation said(Case row) {
        return new Expectation(outcome(row));
    }

    private static Outcome outcome(Case row) {
        return OUTCOMES.computeIfAbsent(row, probe -> {
            Ruleset ruleset = ruleset(probe.settings());
            Snapshot snapshot = ruleset.read(probe.record(), Shipped.CASES.asOf());
            return probe.asksWhatIsMissing() ? ruleset.evaluate(snapshot) : ruleset.evaluateWithoutMissing(snapshot);
        });
    }
}
