package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The probes of {@code cases/gates.csv}: for each gate on exercise just inside, just outside and unknown. */
final class GateCasesTest extends HeldCases {

    GateCasesTest() {
        super("gates.csv");
    }

    @Test
    void makesEveryRuleFireOnce() {
        List<String> rules = DrlFile.read(RulesFiles.bundled(), Stage.GATE, new Problems()).stream()
                .flatMap(file -> file.rules().stream())
                .map(DrlRule::name)
                .toList();
        assertThat(fired(Stream.concat(rows().stream(), Shipped.CASES.of("cases/class-gates.csv").stream())))
                .containsAll(rules);
    }
}
