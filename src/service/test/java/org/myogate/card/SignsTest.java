package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.state.Confounder;

/** The values by which a driver is read at any level. */
class SignsTest {

    private static String detail(Case of) {
        return Cards.only(of).detail();
    }

    private static String row(Case of, String axis) {
        return detail(of)
                .lines()
                .filter(line -> line.startsWith("| " + axis + " |"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheThreeDriversReadableWhileNothingIsKnownOfThem() {
        assertThat(row(Cards.waistMissing(), "visceral adiposity"))
                .isEqualTo("| visceral adiposity | not known | waist on record, but not usable |");
        assertThat(row(Cards.waistMissing(), "lipotoxicity"))
                .startsWith("| lipotoxicity | not known; 2 of 2 signs | TyG 9.02 (2026-09-03, taken as fasting), raised"
                        + " from 8.67; TG/HDL 4.1 (2026-09-03, taken as fasting), raised above 3.5")
                .endsWith("missing: height |");
        assertThat(row(Cards.waistMissing(), "inactivity"))
                .isEqualTo("| inactivity | not known | missing: activity questions, strength-training days |");
    }

    @Test
    void showsTheLipidSignsWithTheirCutOffsWhileTheAxisIsUnknown() {
        assertThat(row(Cards.full(), "lipotoxicity"))
                .contains("not known; 4 of 4 signs")
                .contains("TyG 9.34 (2026-09-03), raised from 8.67")
                .contains("TG/HDL 5.83 (2026-09-03), raised above 3.5")
                .contains("METS-IR 58.1 (2026-09-03), raised above 50.39")
                .contains("SPISE 4.28 (2026-09-03), low at or below 6.61");
    }

    @Test
    void saysOfASignThatItIsNotMet() {
        assertThat(row(Cards.full().index("TyG", "8.1", "2026-09-03"), "lipotoxicity"))
                .contains("3 of 4 signs")
                .contains("TyG 8.1 (2026-09-03), not raised (from 8.67)");
    }

    @Test
    void setsASignAsideThatIsNotValidForThisPatient() {
        Case of = Cards.full().confounder(Confounder.invalidate("CF-32", "TG_HDL", "SPISE", "VAI"));

        assertThat(row(of, "lipotoxicity"))
                .contains("2 of 2 signs")
                .contains(
                        "not counted: TG/HDL 5.83 (2026-09-03) \\[ancestry on record for which the index is not validated\\]");
    }

    @Test
    void saysWhyAnIndexWasRefused() {
        assertThat(row(Cards.full().refused("TyG", "not-fasting"), "lipotoxicity"))
                .contains("TyG not computed (sample not fasting)");
    }

    @Test
    void showsADriverThatIsNotThereAsNotFoundWithItsValue() {
        Case of = Cards.full().value("evs-min-per-wk", "225", "min/wk", "2026-11-02");
        of.finding(
                Axis.INACTIVITY,
                Level.ABSENT,
                of.item(
                        "inactivity/S- ACTIVITY: x",
                        false,
                        Weight.STRONG,
                        Family.ACTIVITY,
                        "evs-min-per-wk",
                        "evs.insufficient"));

        assertThat(row(of, "inactivity"))
                .startsWith("| inactivity | not found | activity 225 min/wk (2026-11-02), not too little (below 150"
                        + " min/wk)");
    }

    @Test
    void groupsIndicesThatWereRefusedForOneReason() {
        Case of = Cards.full().refused("TyG", "acute-illness").refused("SPISE", "acute-illness");

        assertThat(row(of, "lipotoxicity")).contains("TyG and SPISE not computed (acute illness)");
    }

    @Test
    void doesNotRepeatASignThatCountsNothing() {
        Case of = Cards.full().indexAssumedFasting("TG_HDL", "5.83", "2026-09-03");
        of.unknown(
                Axis.LIPOTOXICITY,
                Finding.Reason.INSUFFICIENT,
                of.lowered(
                        "fasting-assumed",
                        of.item(
                                "lipotoxicity/W+ A: x",
                                true,
                                Weight.WEAK,
                                Family.LIPID_BMI,
                                "TG_HDL",
                                "tghdl.raised")));

        assertThat(row(of, "lipotoxicity")).containsOnlyOnce("TG/HDL");
    }
}
