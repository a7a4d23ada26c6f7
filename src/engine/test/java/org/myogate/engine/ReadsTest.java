package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Unmeasured;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class ReadsTest {

    private static final String HEAD = "package org.myogate.rules.gate;\nimport org.myogate.snapshot.*;\n";

    @Test
    void takesTheFactsThatAPatternNames() {
        Reads reads =
                reads("$a : Measured( marker in ( \"WAIST\", \"HDL\" ), $v : value ) Present( concept == \"t1d\" )");
        assertThat(reads.mayMatch(Chart.unmeasured("HDL", Unmeasured.Reason.STALE)))
                .isTrue();
        assertThat(reads.mayMatch(Chart.present("t1d"))).isTrue();
        assertThat(reads.mayMatch(Chart.unmeasured("TG-fasting", Unmeasured.Reason.STALE)))
                .isFalse();
        assertThat(reads.mayMatch(Chart.absent("pcos"))).isFalse();
    }

    @Test
    void takesEverythingOnceAPatternNamesNothing() {
        for (String open : new String[] {
            "Measured()", "Statement( concept != \"t1d\" )", "Object()", "Present( concept == \"a\" || present() )"
        }) {
            assertThat(reads(open).mayMatch(Chart.absent("pcos"))).as(open).isTrue();
        }
    }

    @Test
    void takesWhatHasNoNameByItsType() {
        Gate gate = Gate.stop("SG-11", Indicator.WARNING);
        assertThat(reads("Gate( id == \"SG-11\" )").mayMatch(gate)).isTrue();
        assertThat(reads("Present( concept == \"t1d\" )").mayMatch(gate)).isFalse();
    }

    private static Reads reads(String when) {
        String rule = "rule \"SG-01 one\"\nwhen\n" + when + "\nthen\nend\n";
        Problems problems = new Problems();
        RulesFiles files = new RulesFiles(new TreeMap<>(Map.of("gate/one.drl", HEAD + rule)));
        Reads reads = Reads.of(DrlFile.read(files, Stage.GATE, problems));
        problems.throwIfAny();
        return reads;
    }
}
