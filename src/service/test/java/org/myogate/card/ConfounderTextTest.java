package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;

/** What a card says of a value that counts less, or not at all. */
class ConfounderTextTest {

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
    void namesWhatAConfounderMadeCountLess() {
        Case of = Cards.full();
        of.finding(
                Axis.INSULIN_RESISTANCE,
                Level.PROBABLE,
                of.lowered(
                        "CF-07",
                        of.item(
                                "insulin-resistance/S+ FASTING_INSULIN: x",
                                true,
                                Weight.STRONG,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.clamp")));

        assertThat(row(of, "insulin resistance")).contains("\\[counts less: type 1 or another type of diabetes\\]");
    }

    @Test
    void saysANoteOnceForTheWholeRow() {
        Case of = Cards.full();
        of.finding(
                Axis.VISCERAL_ADIPOSITY,
                Level.DEFINITE,
                of.noted(
                        "CF-03",
                        of.item("visceral-adiposity/S+ A: x", true, Weight.STRONG, Family.ANTHRO, "WHtR", "whtr.high")),
                of.noted(
                        "CF-03",
                        of.item(
                                "visceral-adiposity/M+ B: x",
                                true,
                                Weight.MODERATE,
                                Family.ANTHRO,
                                "WAIST",
                                "waist.raised")));

        assertThat(row(of, "central adiposity, visceral fat inferred"))
                .endsWith("set NHLBI\\_US; note: laboratory values from acute illness left out |");
    }

    @Test
    void namesAValueThatDoesNotCountAtAllWithWhatTookItOut() {
        Case of = Cards.full();
        of.finding(
                Axis.INSULIN_RESISTANCE,
                Level.PROBABLE,
                of.item("insulin-resistance/M+ A: x", true, Weight.MODERATE, Family.LIPID_BMI, "TyG", "tyg.raised"),
                of.dropped(
                        "CF-06",
                        of.item(
                                "insulin-resistance/S+ B: x",
                                true,
                                Weight.STRONG,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.clamp")));

        assertThat(row(of, "insulin resistance"))
                .contains("not counted: HOMA-IR 4.8 (2026-09-03)")
                .endsWith("above 4.65 \\[insulin therapy\\] |");
    }

    @Test
    void saysThatAValueTakenAsFastingCountsLess() {
        Case of = Cards.full().indexAssumedFasting("HOMA_IR", "4.8", "2026-09-03");
        of.finding(
                Axis.INSULIN_RESISTANCE,
                Level.POSSIBLE,
                of.lowered(
                        "fasting-assumed",
                        of.item(
                                "insulin-resistance/S+ B: x",
                                true,
                                Weight.STRONG,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.clamp")));

        assertThat(row(of, "insulin resistance"))
                .contains("HOMA-IR 4.8 (2026-09-03, taken as fasting)")
                .endsWith("above 4.65 \\[counts less\\] |");
    }
}
