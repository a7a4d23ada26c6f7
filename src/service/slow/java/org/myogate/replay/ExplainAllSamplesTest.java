package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ExplainAllSamplesTest {

    @Test
    void everyRuleIsSaidToHaveFiredExactlyWhenItDidForEverySample() {
        assertThat(ExplainedSamples.check(1)).isGreaterThanOrEqualTo(98);
    }
}
