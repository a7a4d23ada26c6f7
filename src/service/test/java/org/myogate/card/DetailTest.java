package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.Unusable;

/** What a clinician reads behind the summary and the table. */
class DetailTest {

    private static String detail(Case of) {
        return Cards.only(of).detail();
    }

    @Test
    void beginsWithTheListsThatFailedOrWereNotSeen() {
        assertThat(detail(Cards.full().lists(Set.of("conditions-list"), Set.of("medicines-list"))))
                .startsWith("**The problem list could not be read**: diagnoses that would change this advice may be"
                        + " missing.\n**The medicine list was not seen**: medicines that would change this advice may"
                        + " be missing.");
    }

    @Test
    void namesAListThatTheCallItselfMissed() {
        CallContext failed =
                new CallContext("myogate-patient-view", "h", "p1", null, false, Set.of("medicines-list"), false);

        Answer answer = Cards.COMPOSER.compose(
                Cards.pressureTooHigh()
                        .lists(Set.of(), Set.of("medicines-list"))
                        .outcome(),
                failed);

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
    void givesSourcesWithYearGradeAndDoi() {
        assertThat(detail(Cards.full()))
                .contains("Stern SE et al. 2005, decision rule against clamp, several cohorts,"
                        + " [doi](https://doi.org/10.2337/diabetes.54.2.333)");
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
    @Tag("cds-hooks-93")
    void endsWithRulesetSignOffAndTheAgeOfTheData() {
        assertThat(detail(Cards.full()))
                .endsWith("\n\nmyogate@1.0.0, not clinically signed off; data as of 2026-09-01 to 2026-11-02");
    }

    @Test
    @Tag("cds-hooks-51")
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

    @Test
    void saysInPlainWordsThatAnInputDecidesAboutAGate() {
        assertThat(detail(Cards.full().missing("bp", "SG-11", "metabolic-syndrome-criteria")))
                .contains("- blood pressure: changes whether exercise has to wait and metabolic syndrome");
    }
}
