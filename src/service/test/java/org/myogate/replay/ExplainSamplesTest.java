package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainSamplesTest {

    private static final int SOME = 12;

    @Test
    void everyRuleIsSaidToHaveFiredExactlyWhenItDid() {
        assertThat(ExplainedSamples.check(SOME)).isGreaterThanOrEqualTo(8);
    }
}
