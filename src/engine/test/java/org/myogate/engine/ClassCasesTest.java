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

/** The probes of {@code class-cases.csv}: what medicine classes hang on, and the states S1 to S15. */
final class ClassCasesTest {

    private static final AsOf AS_OF = AsOf.parse("2026-11-23", ZoneOffset.UTC);
    private static final Map<Map<String, String>, Ruleset> RULESETS = new ConcurrentHashMap<>();
    private static final Map<String, Expectation> SAID = new ConcurrentHashMap<>();

    static List<CaseRow> rows() {
        return CaseRow.of("/class-cases.csv");
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

    /** A misspelt token would be silent for ever. */
    @Test
    void isSilentOnlyOnWhatSpeaksElsewhere() {
        Set<String> said =
                rows().stream().flatMap(row -> said(row).tokens().stream()).collect(Collectors.toSet());
        assertThat(rows()).flatExtracting(CaseRow::silent).isSubsetOf(said);
    }

    /** Each state is seen to hold, not to hold, and to be open. */
    @ParameterizedTest
    @MethodSource("states")
    void seesEachStateHoldMissAndStayOpen(String state) {
        Set<String> wanted =
                rows().stream().flatMap(row -> row.fires().stream()).collect(Collectors.toSet());
        assertThat(wanted).contains(state + "=TRUE", state + "=FALSE", state + "=UNKNOWN");
    }

    static List<String> states() {
        return List.of(
                "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S8b", "S8c", "S9", "S9b", "S9c", "S10", "S11", "S12",
                "S12b", "S12c", "S13", "S14", "S15");
    }

    private static Expectation said(CaseRow row) {
        return SAID.computeIfAbsent(row.id(), id -> {
            Ruleset ruleset =
                    RULESETS.computeIfAbsent(row.settings(), settings -> Ruleset.load(RulesFiles.bundled(), settings));
            return new Expectation(ruleset.evaluate(ruleset.read(CaseRecord.of(row.facts()), AS_OF)));
        });
    }
}
