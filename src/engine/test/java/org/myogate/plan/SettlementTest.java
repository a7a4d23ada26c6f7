package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.plan.Settling.settle;
import static org.myogate.snapshot.Chart.absent;
import static org.myogate.snapshot.Chart.present;
import static org.myogate.snapshot.Chart.unconfirmed;
import static org.myogate.snapshot.Chart.unknown;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Settled.Merged;
import org.myogate.plan.Settled.Withheld;

class SettlementTest {

    private static final Gate PRESSURE = Gate.stop("SG-11", Indicator.WARNING);
    private static final Gate ANGINA = Gate.stop("SG-02", Indicator.CRITICAL);
    private static final Gate KIDNEY = new Gate("SG-26", Effect.MOD, Indicator.INFO, false);
    private static final Gate CLEARANCE = new Gate("SG-21", Effect.CLEAR, Indicator.INFO, false);

    @Test
    void withholdsByAnEffectAndNamesItsGates() {
        Settled settled = settle(Set.of("EX-21"), List.of(PRESSURE, ANGINA, KIDNEY));
        assertThat(settled.withheld()).containsExactly(new Withheld("EX-21", List.of("SG-02", "SG-11")));
        assertThat(settled.kept()).isEmpty();
    }

    @Test
    void withholdsByAGateAndByAFact() {
        Settled settled = settle(Set.of("DI-14"), List.of(KIDNEY), present("pregnant"));
        assertThat(settled.withheld()).containsExactly(new Withheld("DI-14", List.of("SG-26", "pregnant")));
    }

    @Test
    void letsAnUnconfirmedFactStopAndAnUnknownOneNot() {
        assertThat(settle(Set.of("DI-14"), List.of(), unconfirmed("pregnant")).withheld())
                .containsExactly(new Withheld("DI-14", List.of("pregnant")));
        assertThat(settle(Set.of("DI-14"), List.of(), unknown("pregnant")).kept())
                .containsExactly("DI-14");
        assertThat(settle(Set.of("DI-14"), List.of(), absent("pregnant")).kept())
                .containsExactly("DI-14");
        assertThat(settle(Set.of("DI-14"), List.of()).kept()).containsExactly("DI-14");
    }

    @Test
    void keepsWhatNoRowStops() {
        assertThat(settle(Set.of("EX-05"), List.of(PRESSURE)).kept()).containsExactly("EX-05");
    }

    @Test
    void mergesIntoWhatStands() {
        Settled settled = settle(Set.of("EX-02", "EX-03", "EX-04"), List.of());
        assertThat(settled.kept()).containsExactly("EX-04");
        assertThat(settled.merged()).containsExactly(new Merged("EX-02", "EX-04"), new Merged("EX-03", "EX-04"));
    }

    @Test
    void doesNotMergeIntoWhatWasWithheldOrNotProposed() {
        Settled stopped = settle(Set.of("EX-02", "EX-04"), List.of(CLEARANCE));
        assertThat(stopped.kept()).containsExactly("EX-02");
        assertThat(stopped.withheld()).containsExactly(new Withheld("EX-04", List.of("SG-21")));
        assertThat(settle(Set.of("EX-02", "EX-03"), List.of()).kept()).containsExactly("EX-02", "EX-03");
    }

    @Test
    void doesNotMergeWhatWasWithheld() {
        Settled settled = settle(Set.of("EX-02", "EX-04"), List.of(), present("gout"));
        assertThat(settled.withheld()).containsExactly(new Withheld("EX-02", List.of("gout")));
        assertThat(settled.merged()).isEmpty();
    }
}
