package org.myogate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Unknown;

/** When a gate has to be confirmed, and which effect stands for several. */
class GateTest {

    private static Statement present(Present.Basis basis) {
        return new Present("hf", basis, null, List.of(), List.of());
    }

    private static Statement absent() {
        return new Absent("as-symptomatic", Absent.Basis.RECORDED, List.of(), List.of());
    }

    private static Statement unknown() {
        return new Unknown("as-mild-moderate", Unknown.Reason.NOT_RECORDED, List.of(), List.of());
    }

    @Test
    void needsNoConfirmationWhereAllIsSure() {
        assertThat(Gate.stop("SG-04", Indicator.CRITICAL, present(Present.Basis.CODED), absent())
                        .confirm())
                .isFalse();
    }

    @Test
    void isConfirmedWhereADiagnosisIsNot() {
        assertThat(Gate.clear("SG-21", Indicator.WARNING, present(Present.Basis.UNCONFIRMED))
                        .confirm())
                .isTrue();
        assertThat(Gate.educate("SG-15", Indicator.INFO, present(Present.Basis.TEXT))
                        .confirm())
                .isTrue();
    }

    @Test
    void isConfirmedWhereNobodyKnowsWhatWouldKeepItAway() {
        assertThat(Gate.clear("SG-05b", Indicator.WARNING, present(Present.Basis.CODED), unknown())
                        .confirm())
                .isTrue();
    }

    @Test
    void letsTheStricterEffectStand() {
        assertThat(Effect.MOD.stricter(Effect.CLEAR)).isEqualTo(Effect.CLEAR);
        assertThat(Effect.STOP.stricter(Effect.EDU)).isEqualTo(Effect.STOP);
        assertThat(Effect.ASK_GATE.stricter(Effect.BLOCK)).isEqualTo(Effect.BLOCK);
    }

    @Test
    void knowsEffectsByTheirWordsOnly() {
        assertThat(Effect.of("CLEAR")).contains(Effect.CLEAR);
        assertThat(Effect.of("ask-gate")).contains(Effect.ASK_GATE);
        assertThat(Effect.of("clear")).isEmpty();
    }
}
