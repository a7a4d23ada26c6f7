package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesetTest {

    @Test
    void loadsTheShippedTables() {
        Ruleset ruleset = RulesFolder.withoutRules().load();
        assertThat(ruleset.name()).isEqualTo("myogate@1.0.0");
        assertThat(ruleset.isSignedOff()).isFalse();
        assertThat(ruleset.settings()).containsEntry("waist.set", "NHLBI_US");
        assertThat(ruleset.citations()).containsKey("nice-ng246");
    }

    @Test
    void loadsWhatShips() {
        assertThat(RulesFolder.shipped().complaints()).isEmpty();
        assertThat(RulesFolder.shipped().load().words().of("SG-38").says()).isNotEmpty();
    }

    @Test
    void namesTheNearestSettingForOneThatDoesNotExist() {
        assertThat(RulesFolder.withoutRules().complaints(Map.of("waist.sets", "ASIAN")))
                .singleElement()
                .asString()
                .contains("'waist.sets'")
                .contains("'waist.set'");
    }
}
