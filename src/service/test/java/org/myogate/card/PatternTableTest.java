package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;

/** The axes of one patient, as the table of the pattern card. */
class PatternTableTest {

    private static final String CENTRAL = "central adiposity, visceral fat inferred";

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
    void showsTheValueItsDateAndTheCutOffThatDecided() {
        assertThat(row(Cards.full(), CENTRAL))
                .startsWith(
                        "| central adiposity, visceral fat inferred | **definite** | WHtR 0.629 (2026-09-01), high from 0.60; ")
                .contains("waist 112 cm (2026-09-01), raised from 102 cm, set NHLBI\\_US");
    }

    @Test
    void callsAHighValueHighAndNotRaisedAsWell() {
        assertThat(row(Cards.full(), CENTRAL)).containsOnlyOnce("WHtR");
    }

    @Test
    void hasOneTableOfThreeColumns() {
        assertThat(detail(Cards.full()).lines().filter(line -> line.startsWith("|")))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.split(" \\| ")).hasSize(3));
    }

    @Test
    void listsUnknownAxesByNameAndReasonAndNeverAsNormal() {
        Case of = Cards.full().unknown(Axis.INFLAMMATION, Finding.Reason.INDETERMINATE);

        assertThat(detail(of))
                .contains("**Not known:** lipotoxicity, fatty liver (too little data); inflammation (values in the grey"
                        + " zone); low oxidative capacity (no exercise test); adipose dysfunction (not measured);"
                        + " heritable risk (family history not recorded).")
                .doesNotContain("**No sign of:**")
                .doesNotContain("| inflammation |");
    }

    @Test
    void saysOfAnAxisThatSpeaksAgainstItself() {
        Case of = Cards.full().value("strength-days-per-wk", "3", "d/wk", "2026-11-02");
        of.conflicting(
                Axis.VISCERAL_ADIPOSITY,
                Level.DEFINITE,
                of.item("visceral-adiposity/S+ ANTHRO: x", true, Weight.STRONG, Family.ANTHRO, "WHtR", "whtr.high"),
                of.item(
                        "visceral-adiposity/S- LIPID_BMI: x",
                        false,
                        Weight.STRONG,
                        Family.LIPID_BMI,
                        "tg-mg-per-dl",
                        "tg.raised"));

        assertThat(row(of, CENTRAL))
                .contains("**definite, conflicting**")
                .contains("against it: triglycerides 210 mg/dL");
    }

    @Test
    void saysWhatALevelDoesNotClaim() {
        assertThat(detail(Cards.full()))
                .contains("**Read with care:** insulin resistance: fasting indices speak more for the liver than for"
                        + " muscle");
    }

    @Test
    void showsAValueOnceWhereTwoRulesReadIt() {
        Case of = Cards.full().value("BMI", "32.8", "kg/m2", "2026-09-01");
        of.finding(
                Axis.INSULIN_RESISTANCE,
                Level.DEFINITE,
                of.item(
                        "insulin-resistance/S+ A: x",
                        true,
                        Weight.STRONG,
                        Family.FASTING_INSULIN,
                        "HOMA_IR",
                        "homa.clamp"),
                of.pair(
                        "insulin-resistance/S+ B: x",
                        Family.FASTING_INSULIN,
                        "HOMA_IR",
                        "homa.clamp-bmi",
                        "BMI",
                        "bmi.homa-clamp"));

        assertThat(row(of, "insulin resistance")).containsOnlyOnce("HOMA-IR").doesNotContain("BMI");
    }

    @Test
    void showsEachOfTwoValuesWithItsOwnCutOff() {
        Case of = Cards.full().value("BMI", "32.8", "kg/m2", "2026-09-01");
        of.finding(
                Axis.INSULIN_RESISTANCE,
                Level.DEFINITE,
                of.pair(
                        "insulin-resistance/S+ B: x",
                        Family.FASTING_INSULIN,
                        "HOMA_IR",
                        "homa.clamp-bmi",
                        "BMI",
                        "bmi.homa-clamp"));

        assertThat(row(of, "insulin resistance"))
                .contains(
                        "HOMA-IR 4.8 (2026-09-03), high by comparison with clamp studies at this BMI above 3.60 and BMI"
                                + " 32.8 kg/m² (2026-09-01), in the range of that cut-off above 27.5 kg/m²");
    }
}
