package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Truth;

class FibrosisTest {

    /** Phenotype specification 7: P1 and P2 low, P3 and P4 grey; below 35 a value that is not graded. */
    @ParameterizedTest
    @CsvSource({
        "TRUE, FALSE, FALSE, true, TRUE, LOW",
        "FALSE, TRUE, FALSE, true, TRUE, GREY",
        "FALSE, FALSE, TRUE, true, TRUE, HIGH",
        "UNKNOWN, UNKNOWN, UNKNOWN, true, FALSE, NOT_GRADED",
        "TRUE, FALSE, FALSE, true, FALSE, NOT_GRADED",
        "UNKNOWN, UNKNOWN, UNKNOWN, false, FALSE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, false, TRUE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, true, UNKNOWN, UNKNOWN",
        "UNKNOWN, UNKNOWN, FALSE, true, TRUE, UNKNOWN"
    })
    void isTheBandOfFib4AndNothingBelowItsYoungestAge(
            Truth low, Truth grey, Truth high, boolean scored, Truth oldEnough, Fibrosis fibrosis) {
        assertThat(Fibrosis.of(low, grey, high, scored, oldEnough)).isEqualTo(fibrosis);
    }
}
