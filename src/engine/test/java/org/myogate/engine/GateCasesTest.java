package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The probes of {@code gate-cases.csv}: for each gate on exercise just inside, just outside and unknown. */
final class GateCasesTest extends Probes {

    GateCasesTest() {
        super(CaseRow.of("/gate-cases.csv"));
    }

    @Test
    void makesEveryRuleFireOnce() {
        List<String> rules = DrlFile.read(RulesFiles.bundled(), Stage.GATE, new Problems()).stream()
                .flatMap(file -> file.rules().stream())
                .map(DrlRule::name)
                .toList();
        assertThat(fired(Stream.concat(rows().stream(), CaseRow.of("/class-gate-cases.csv").stream())))
                .containsAll(rules);
    }
}
