package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Statement;

/** The lines of a pattern card on fibrosis, steatotic liver disease and excess adiposity (phenotype specification 7). */
class LiverAndWeightTest {

    private static String detail(Case of) {
        return Cards.only(of).detail();
    }

    @Test
    void saysThatElastographyDecidesWhereFib4IsGreyOrHigh() {
        assertThat(detail(Cards.full().index("FIB4", "1.9", "2026-11-02").state("fibrosis-grey")))
                .contains("**FIB-4 in the grey zone**: FIB-4 1.9 (2026-11-02). Elastography decides");
        assertThat(detail(Cards.full().index("FIB4", "3.1", "2026-11-02").state("fibrosis-high")))
                .contains("**FIB-4 high, advanced fibrosis possible**: FIB-4 3.1 (2026-11-02), high above 2.67."
                        + " Elastography decides, and above 12 kPa a specialist.");
    }

    @Test
    void leavesALowFib4AtThatUnlessTheOtherScoreIsHigh() {
        Case low = Cards.full().index("FIB4", "0.9", "2026-11-02").state("fibrosis-low");
        assertThat(detail(low))
                .contains("FIB-4 low, advanced fibrosis unlikely: FIB-4 0.9 (2026-11-02), low below 1.3")
                .doesNotContain("lastography");
        Case discordant = low.index("NFS", "0.91", "2026-11-02").state("fibrosis-discordant");
        assertThat(detail(discordant))
                .contains("**FIB-4 low, but NFS high**", "NFS 0.91 (2026-11-02), high above 0.676")
                .contains("Elastography decides where two scores disagree.");
    }

    @Test
    void leavesClinicalObesityToTheClinician() {
        Statement apnoea = new Present("obesity-sign-sleep-apnoea", Present.Basis.DERIVED, null, List.of(), List.of());
        Case of = Cards.full().state("obesity-2025").state("obesity-a").state("obesity-b");
        assertThat(detail(of))
                .contains("excess adiposity confirmed (2025 criteria): by BMI with a raised girth and two"
                        + " raised girths")
                .doesNotContain("clinical obesity");
        assertThat(detail(of.statement(apnoea)))
                .contains(
                        "criteria of clinical obesity present: sleep apnoea; whether it is clinical obesity is for the"
                                + " clinician to judge");
    }

    @Test
    void namesTheCodeOrTheCriteriaOfMasld() {
        Statement coded = new Present("masld-coded", Present.Basis.CODED, null, List.of(), List.of());
        assertThat(detail(Cards.full().statement(coded).derived("masld", "recorded:masld-coded")))
                .contains("steatotic liver disease with metabolic dysfunction (MASLD): on record");
        Statement steatosis = new Present("steatosis-coded", Present.Basis.CODED, null, List.of(), List.of());
        assertThat(detail(Cards.full()
                        .statement(steatosis)
                        .count("cmrf", 2, 3, "cmrf-weight", "cmrf-bp")
                        .derived("masld-by-criteria", "steatosis-shown", "cmrf", "!recorded:liver-explanation")
                        .derived("masld", "masld-by-criteria")))
                .contains("(MASLD): 2 of 3 known criteria met (");
    }
}
