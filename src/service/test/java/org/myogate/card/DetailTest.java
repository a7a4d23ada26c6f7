package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.Unusable;
import org.myogate.state.Confounder;

/** What a clinician reads behind the summary. */
class DetailTest {

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
        assertThat(row(Cards.full(), "visceral adiposity"))
                .startsWith("| visceral adiposity | **definite** | WHtR 0.629 (2026-09-01), high from 0.60; ")
                .contains("waist 112 cm (2026-09-01), raised from 102 cm, set NHLBI\\_US");
    }

    @Test
    void callsAHighValueHighAndNotRaisedAsWell() {
        assertThat(row(Cards.full(), "visceral adiposity")).containsOnlyOnce("WHtR");
    }

    @Test
    void hasOneTableOfThreeColumns() {
        assertThat(detail(Cards.full()).lines().filter(line -> line.startsWith("|")))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.split(" \\| ")).hasSize(3));
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
                .contains("not counted: TG/HDL 5.83 (2026-09-03) \\[Black ancestry on record, index not validated\\]");
    }

    @Test
    void saysWhyAnIndexWasRefused() {
        assertThat(row(Cards.full().refused("TyG", "not-fasting"), "lipotoxicity"))
                .contains("TyG not computed (sample not fasting)");
    }

    @Test
    void listsUnknownAxesByNameAndReasonAndNeverAsNormal() {
        Case of = Cards.full().unknown(Axis.INFLAMMATION, Finding.Reason.INDETERMINATE);

        assertThat(detail(of))
                .contains("**Not known:** lipotoxicity, low oxidative capacity, fatty liver, adipose dysfunction,"
                        + " heritable risk (too little data); inflammation (values in the grey zone).")
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

        assertThat(row(of, "visceral adiposity"))
                .contains("**definite, conflicting**")
                .contains("against it: triglycerides 210 mg/dL");
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
    void beginsWithTheListsThatFailedOrWereNotSeen() {
        assertThat(detail(Cards.full().failed("conditions-list").unseen("medicines-list")))
                .startsWith("**The problem list could not be read**: diagnoses that would change this advice may be"
                        + " missing.\n**The medicine list was not seen**: medicines that would change this advice may"
                        + " be missing.");
    }

    @Test
    void namesAListThatTheCallItselfMissed() {
        CallContext failed =
                new CallContext("myogate-patient-view", "h", "p1", null, false, Set.of("medicines-list"), false);

        Answer answer = Cards.COMPOSER.compose(
                Cards.pressureTooHigh().unseen("medicines-list").outcome(), failed);

        assertThat(answer.cards())
                .hasSize(2)
                .allSatisfy(card ->
                        assertThat(card.detail()).startsWith("**The medicine list could not be read**: medicines"));
    }

    @Test
    void saysThatTheMomentWasSetByTheCaller() {
        CallContext moved = new CallContext("myogate-patient-view", "h", "p1", null, true, Set.of(), false);

        assertThat(Cards.COMPOSER
                        .compose(Cards.pressureTooHigh().outcome(), moved)
                        .cards())
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.detail()).contains("**Judged for 2026-11-23**"));
        assertThat(detail(Cards.full())).doesNotContain("Judged for");
    }

    @Test
    void namesAtMostThreeMissingInputsEachWithWhatItChanges() {
        Case of = Cards.full()
                .missing("waist", "visceral-adiposity", "metabolic-syndrome")
                .missing("fasting-insulin", "insulin-resistance")
                .missing("evs", "inactivity", "EX-21")
                .missing("hdl", "metabolic-syndrome");

        assertThat(detail(of)).contains("""
                        **Missing and would decide**

                        - waist circumference: changes visceral adiposity and metabolic syndrome
                        - fasting insulin (in one draw with fasting glucose): changes insulin resistance
                        - activity questions (the two Exercise Vital Sign questions, half a minute): changes inactivity \
                        and asking about activity

                        """).doesNotContain("- HDL");
    }

    @Test
    void namesFiveUnusableResourcesAndCountsTheRest() {
        Case of = Cards.full();
        for (int i = 1; i <= 8; i++) {
            of.unusable("Observation/u" + i, Unusable.Reason.UNIT, "The unit fits no scale.");
        }

        assertThat(detail(of))
                .contains("- Observation/u5: The unit fits no scale.\n- and 3 more")
                .doesNotContain("Observation/u6");
    }

    @Test
    void namesTheMarkerForWhichAResourceWasNoUse() {
        assertThat(detail(Cards.waistMissing()))
                .contains("- waist (Observation/9): 44 cm is probably inches")
                .contains("- Observation/4 of 2019-02-01");
    }

    @Test
    void tellsWhatWithholdsARecommendationAndHowThatEnds() {
        List<Card> cards = Cards.compose(Cards.pressureTooHigh()).cards();

        assertThat(cards.get(1).detail())
                .contains("Not now: asking about activity, because resting blood pressure at or above 180 mmHg systolic"
                        + " or 110 mmHg diastolic. Ends with a repeat reading at rest below 180 mmHg systolic and 110"
                        + " mmHg diastolic, recorded as a blood pressure Observation (LOINC 85354-9) at this visit");
        assertThat(cards.get(0).detail()).doesNotContain("Not now");
    }

    @Test
    void saysWhenAGateRestsOnSomethingToConfirm() {
        Case of = Cards.full()
                .value("systolic-bp.raised-before", "190", "mm[Hg]", "2026-03-01")
                .gate(
                        org.myogate.gate.Gate.stopToConfirm("SG-11", org.myogate.gate.Indicator.WARNING),
                        "systolic-bp.raised-before",
                        "sbp.stop");

        assertThat(Cards.compose(of).cards().get(0).detail())
                .contains("earlier systolic pressure 190 mmHg (2026-03-01). Rests on an older or unconfirmed entry, so"
                        + " confirm it first.");
    }

    @Test
    void givesSourcesWithYearGradeAndDoi() {
        assertThat(detail(Cards.full()))
                .contains("Stern SE et al. 2005, decision rule against clamp, several cohorts,"
                        + " [doi:10.2337/diabetes.54.2.333](https://doi.org/10.2337/diabetes.54.2.333)");
    }

    @Test
    void marksCutOffsThatWereNotVerifiedAndOnlyThose() {
        assertThat(detail(Cards.full()).lines().filter(line -> line.startsWith("**Cut-offs to check:**")))
                .singleElement()
                .asString()
                .contains("not yet re-read: WHtR from 0.60, HOMA-IR above 4.65, activity below 150 min/wk")
                .doesNotContain("TyG");
    }

    @Test
    void endsWithRulesetSignOffAndTheAgeOfTheData() {
        assertThat(detail(Cards.full()))
                .endsWith("\n\nmyogate@1.0.0, not clinically signed off; data as of 2026-09-01 to 2026-11-02");
    }

    @Test
    void saysWhatALevelDoesNotClaim() {
        assertThat(detail(Cards.full()))
                .contains("**Read with care:** visceral adiposity: fat inside the belly is inferred unless it was"
                        + " imaged;");
    }

    @Test
    void letsNothingOfTheRecordBecomeMarkup() {
        String evil = "<script>x</script> | [a](http://evil.example) ![i](x) `code` *b* _u_\n# head www.evil.example";
        Case of = Cards.waistMissing()
                .unusable("http://evil.example/<img src=x>|`\n", Unusable.Reason.NO_VALUE, evil)
                .none("strength-days-per-wk", Unmeasured.Reason.UNUSABLE);

        String detail = detail(of);

        assertThat(Arrays.stream(detail.split("\n")).filter(line -> line.contains("evil")))
                .singleElement()
                .asString()
                .startsWith(
                        "- &lt;img src=x&gt;&#124;\\` : &lt;script&gt;x&lt;/script&gt; &#124; \\[a\\](http:&#47;/evil")
                .doesNotContain("<", "http://", "www.")
                .contains("!\\[i\\](x) \\`code\\` \\*b\\* \\_u\\_ # head");
    }
}
