package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.cases.Expectation;
import org.myogate.table.RulesFiles;

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
    void answersUnderOtherSettingsAsIfLoadedWithThem() {
        Map<String, String> settings = Map.of("homa.raised", "9.0", "waist.set", "ASIAN");
        Ruleset loaded = Ruleset.load(RulesFiles.bundled(), settings);
        Ruleset changed = Shipped.ruleset().with(settings);
        assertThat(changed.settings())
                .isEqualTo(loaded.settings())
                .isNotEqualTo(Shipped.ruleset().settings());
        assertThat(tokens(changed)).isEqualTo(tokens(loaded)).isNotEqualTo(tokens(Shipped.ruleset()));
        assertThat(changed.with(Map.of()).settings())
                .isEqualTo(Shipped.ruleset().settings());
    }

    private static Set<String> tokens(Ruleset ruleset) {
        return new Expectation(
                        ruleset.evaluate(ruleset.read(Shipped.centralAdiposity().record(), Shipped.AS_OF)))
                .tokens();
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
