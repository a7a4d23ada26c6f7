package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Flag;

/** How far a card says that its numbers can be trusted: codes nobody has checked, and settings of the site. */
class MarksTest {

    private static Case insulinResistant(Flag... flags) {
        Case man = Cards.man().value("HOMA_IR", "4.80", "1", "2026-09-03", flags);
        return man.finding(
                Axis.INSULIN_RESISTANCE,
                Level.PROBABLE,
                man.item(
                        "insulin-resistance/S+ FASTING_INSULIN: HOMA-IR",
                        true,
                        Weight.STRONG,
                        Family.FASTING_INSULIN,
                        "HOMA_IR",
                        "homa.raised"));
    }

    private static String detail(Map<String, String> settings) {
        CardComposer composer = new CardComposer(Cards.RULESET.with(settings), Cards.KEY);
        return composer.compose(insulinResistant().outcome(), Cards.CALL)
                .cards()
                .get(0)
                .detail();
    }

    @Test
    void namesAValueThatWasReadByACodeOfWhichNobodySawTheFullName() {
        assertThat(Cards.only(insulinResistant(Flag.CODE_UNVERIFIED)).detail())
                .contains("**Codes to check:** code seen without its full name, for HOMA-IR\n")
                .contains("HOMA-IR 4.80 (2026-09-03)");
    }

    @Test
    void saysNothingOfCodesThatWereVerified() {
        assertThat(Cards.only(insulinResistant()).detail()).doesNotContain("Codes to check");
    }

    @Test
    void namesASettingOfTheSiteThatTheValueOnTheCardWasHeldAgainst() {
        assertThat(detail(Map.of("homa.raised", "2.0")))
                .contains("**Set by this site:** raised HOMA-IR from 2.0 (shipped: 2.5)\n");
    }

    @Test
    void saysNothingOfASettingThatDecidedNothingHere() {
        assertThat(detail(Map.of("waist.set", "ASIAN", "cap.steatosis", "248", "repeat.days", "90")))
                .doesNotContain("Set by this site");
    }

    @Test
    void saysNothingOfSettingsAsShipped() {
        assertThat(detail(Map.of("homa.raised", "2.5"))).doesNotContain("Set by this site");
    }
}
