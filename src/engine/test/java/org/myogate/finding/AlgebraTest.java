package org.myogate.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.finding.Evidence.moderate;
import static org.myogate.finding.Evidence.moderateAgainst;
import static org.myogate.finding.Evidence.strong;
import static org.myogate.finding.Evidence.strongAgainst;
import static org.myogate.finding.Evidence.weak;
import static org.myogate.finding.Items.index;
import static org.myogate.finding.Items.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;

/** Phenotype specification, section 8.1. */
class AlgebraTest {

    private static final String IR = "insulin-resistance";

    private static Finding judge(List<Confounder> confounders, Truth minimum, Item... items) {
        return Algebra.judge(Axis.INSULIN_RESISTANCE, List.of(items), confounders, minimum);
    }

    private static Level level(Item... items) {
        return judge(List.of(), Truth.TRUE, items).level();
    }

    @Test
    void isDefiniteByOneStrongItemAndSaysWhenAStrongOneOpposes() {
        Item homa = item(strong(IR, Family.FASTING_INSULIN));
        Item matsuda = item(strongAgainst(IR, Family.OGTT_INSULIN));
        assertThat(level(homa)).isEqualTo(Level.DEFINITE);
        assertThat(judge(List.of(), Truth.TRUE, homa).conflict()).isFalse();
        assertThat(judge(List.of(), Truth.TRUE, homa, matsuda).level()).isEqualTo(Level.DEFINITE);
        assertThat(judge(List.of(), Truth.TRUE, homa, matsuda).conflict()).isTrue();
    }

    @Test
    void isProbableByTwoModerateItemsOfTwoFamiliesOnly() {
        Item tyg = item(moderate(IR, Family.LIPID_BMI));
        Item spise = item(moderate(IR, Family.LIPID_BMI), index("SPISE", false));
        Item homa = item(moderate(IR, Family.FASTING_INSULIN));
        assertThat(level(tyg, spise)).isEqualTo(Level.POSSIBLE);
        assertThat(level(tyg, spise, homa)).isEqualTo(Level.PROBABLE);
    }

    @Test
    void isPossibleByOneModerateOrTwoWeakItemsOfTwoFamilies() {
        Item skin = item(weak(IR, Family.SKIN_REPRO));
        Item glycaemia = item(weak(IR, Family.GLYCAEMIA));
        assertThat(level(item(moderate(IR, Family.LIPID_BMI)))).isEqualTo(Level.POSSIBLE);
        assertThat(level(skin, glycaemia)).isEqualTo(Level.POSSIBLE);
        assertThat(level(skin, item(weak(IR, Family.SKIN_REPRO), index("x", false))))
                .isEqualTo(Level.UNKNOWN);
    }

    @Test
    void isAbsentByStrongOrTwoModerateItemsAgainstAndAtMostOneWeakFor() {
        Item strongNo = item(strongAgainst(IR, Family.OGTT_INSULIN));
        Item homaNo = item(moderateAgainst(IR, Family.FASTING_INSULIN));
        Item tygNo = item(moderateAgainst(IR, Family.LIPID_BMI));
        Item skin = item(weak(IR, Family.SKIN_REPRO));
        assertThat(level(strongNo)).isEqualTo(Level.ABSENT);
        assertThat(level(homaNo, tygNo)).isEqualTo(Level.ABSENT);
        assertThat(level(homaNo, tygNo, skin)).isEqualTo(Level.ABSENT);
        assertThat(level(homaNo)).isEqualTo(Level.UNKNOWN);
        assertThat(level(homaNo, tygNo, skin, item(weak(IR, Family.GLYCAEMIA)))).isEqualTo(Level.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, ABSENT, ", "FALSE, UNKNOWN, INSUFFICIENT", "UNKNOWN, UNKNOWN, INSUFFICIENT"})
    void isNeverAbsentWithoutTheMinimum(Truth minimum, Level level, Finding.Reason reason) {
        Finding finding = judge(List.of(), minimum, item(strongAgainst(IR, Family.OGTT_INSULIN)));
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    @Test
    void tellsMissingDataFromDataInTheGrey() {
        assertThat(judge(List.of(), Truth.TRUE).reason()).isEqualTo(Finding.Reason.INDETERMINATE);
        assertThat(judge(List.of(), Truth.FALSE).reason()).isEqualTo(Finding.Reason.INSUFFICIENT);
        assertThat(judge(List.of(), Truth.FALSE, item(strong(IR, Family.FASTING_INSULIN)))
                        .reason())
                .isNull();
    }

    @Test
    void dropsOneStepWhereFastingIsAssumed() {
        assertThat(level(item(strong(IR, Family.FASTING_INSULIN), index("HOMA_IR", true))))
                .isEqualTo(Level.POSSIBLE);
        Finding weak = judge(List.of(), Truth.TRUE, item(weak(IR, Family.LIPID_BMI), index("TyG", true)));
        assertThat(weak.evidence().get(0).weight()).isEqualTo(Weight.NONE);
        assertThat(weak.evidence().get(0).confounders()).containsExactly("fasting-assumed");
    }

    @ParameterizedTest
    @CsvSource({IR, "FASTING_INSULIN", "HOMA_IR"})
    void findsAnItemByAxisFamilyOrMarker(String target) {
        Item homa = item(strong(IR, Family.FASTING_INSULIN), index("HOMA_IR", false));
        Judged judged = judge(List.of(Confounder.invalidate("CF-06", target)), Truth.TRUE, homa)
                .evidence()
                .get(0);
        assertThat(judged.weight()).isEqualTo(Weight.NONE);
        assertThat(judged.confounders()).containsExactly("CF-06");
    }

    @Test
    void leavesWhatAConfounderDoesNotMean() {
        Item homa = item(strong(IR, Family.FASTING_INSULIN), index("HOMA_IR", false));
        Confounder other = Confounder.invalidate("CF-06", "OGTT_INSULIN", "hepatic", "Matsuda");
        Judged judged = judge(List.of(other), Truth.TRUE, homa).evidence().get(0);
        assertThat(judged.weight()).isEqualTo(Weight.STRONG);
        assertThat(judged.confounders()).isEmpty();
    }

    @Test
    void lowersOncePerConfounder() {
        Item homa = item(strong(IR, Family.FASTING_INSULIN), index("HOMA_IR", false));
        Confounder one = Confounder.downgrade("CF-08", "FASTING_INSULIN");
        Confounder again = Confounder.downgrade("CF-08", IR);
        Confounder second = Confounder.downgrade("CF-16", IR);
        assertThat(weight(homa, one)).isEqualTo(Weight.MODERATE);
        assertThat(weight(homa, one, again)).isEqualTo(Weight.MODERATE);
        assertThat(weight(homa, one, second)).isEqualTo(Weight.WEAK);
    }

    @Test
    void countsALoweredStrongItemAsAModerateOne() {
        Item homa = item(strong(IR, Family.FASTING_INSULIN));
        Item tyg = item(moderate(IR, Family.LIPID_BMI));
        List<Confounder> confounders = List.of(Confounder.downgrade("CF-09", "FASTING_INSULIN"));
        assertThat(judge(confounders, Truth.TRUE, homa, tyg).level()).isEqualTo(Level.PROBABLE);
    }

    @Test
    void namesANoteAndLeavesTheWeight() {
        Item homa = item(strong(IR, Family.FASTING_INSULIN));
        Judged judged = judge(List.of(Confounder.note("CF-08", IR)), Truth.TRUE, homa)
                .evidence()
                .get(0);
        assertThat(judged.weight()).isEqualTo(Weight.STRONG);
        assertThat(judged.confounders()).containsExactly("CF-08");
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void judgesNothingOutOfScopeAndKeepsWhatWasSaid(Axis axis) {
        Item item = item(strong(axis.id(), Family.ANTHRO));
        Finding finding = Algebra.judge(axis, List.of(item), List.of(Confounder.outOfScope("CF-02")), Truth.TRUE);
        assertThat(finding.level()).isEqualTo(Level.UNKNOWN);
        assertThat(finding.reason()).isEqualTo(Finding.Reason.OUT_OF_SCOPE);
        assertThat(finding.evidence()).containsExactly(new Judged(item, Weight.NONE, List.of("CF-02")));
    }

    @Test
    void takesOneAxisOutOfScope() {
        List<Confounder> one = List.of(new Confounder("CF-99", Confounder.Effect.OUT_OF_SCOPE, Set.of("hepatic")));
        assertThat(judge(one, Truth.TRUE, item(strong(IR, Family.FASTING_INSULIN)))
                        .level())
                .isEqualTo(Level.DEFINITE);
        assertThat(Algebra.judge(Axis.HEPATIC, List.of(), one, Truth.TRUE).reason())
                .isEqualTo(Finding.Reason.OUT_OF_SCOPE);
    }

    @Test
    void judgesEveryAxisByItsOwnEvidence() {
        List<Item> items = List.of(item(strong("inactivity", Family.ACTIVITY)), item(weak(IR, Family.GLYCAEMIA)));
        var findings = Algebra.judge(items, List.of(), axis -> Truth.of(axis == Axis.INSULIN_RESISTANCE));
        assertThat(findings).hasSize(9);
        assertThat(findings.get(Axis.INACTIVITY).level()).isEqualTo(Level.DEFINITE);
        assertThat(findings.get(Axis.INSULIN_RESISTANCE).reason()).isEqualTo(Finding.Reason.INDETERMINATE);
        assertThat(findings.get(Axis.HEPATIC).reason()).isEqualTo(Finding.Reason.INSUFFICIENT);
        assertThat(findings.get(Axis.INACTIVITY).evidence()).hasSize(1);
    }

    private static Weight weight(Item item, Confounder... confounders) {
        List<Confounder> all = new ArrayList<>(List.of(confounders));
        return judge(all, Truth.TRUE, item).evidence().get(0).weight();
    }
}
