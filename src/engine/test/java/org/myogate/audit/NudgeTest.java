package org.myogate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeTest {

    /** The step is the last written decimal place. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NUMBER,     2.5,       2.6 2.4
            NUMBER,     0.60,      0.61 0.59
            NUMBER,     30,        31 29
            NUMBER,     0,         1 -1
            NUMBER,     -4,        -3 -5
            PERIOD,     P6M,       P7M P5M
            PERIOD,     PT4H,      PT5H PT3H
            OPERATOR,   >=,        > <
            OPERATOR,   >,         >= <=
            OPERATOR,   <=,        < >
            OPERATOR,   <,         <= >=
            QUANTIFIER, all,       any
            QUANTIFIER, any,       all
            QUANTIFIER, none,      any
            QUANTIFIER, atleast3,  atleast4 atleast2
            QUANTIFIER, atleast1,  atleast2
            """)
    void changesACellByTheSmallestStep(Nudge nudge, String cell, String others) {
        assertThat(nudge.of(cell)).containsExactly(others.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, age", "OPERATOR, between"})
    void leavesWhatIsNoNumberAndNoOperator(Nudge nudge, String cell) {
        assertThat(nudge.of(cell)).isEmpty();
    }

    @Test
    void emptiesACellThatSaysWhenARowDoesNotHold() {
        assertThat(Nudge.BLANK.of("pregnant")).containsExactly("");
    }

    @Test
    void refusesAPeriodOfTwoUnits() {
        assertThatThrownBy(() -> Nudge.PERIOD.of("P1Y6M"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P1Y6M");
    }
}
