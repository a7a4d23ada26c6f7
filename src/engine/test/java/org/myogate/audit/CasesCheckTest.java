package org.myogate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;

class CasesCheckTest {

    private static final String HIGH_FIRES =
            "at,man,waist=108,,visceral-adiposity:S+ANTHRO:whtr.high,visceral-adiposity:M+ANTHRO:whtr.raised,why";
    private static final String HIGH_NEARLY_FIRES =
            "below,man,waist=107.9,,visceral-adiposity:M+ANTHRO:whtr.raised,visceral-adiposity:S+ANTHRO:whtr.high,why";
    private static final String FAR_AWAY = "without,man,waist=-,,WHtR=missing,,why";
    private static final String HIGH = "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band";
    private static final String RAISED =
            "visceral-adiposity/M+ ANTHRO: waist-to-height ratio raised, below the high band";

    private static List<Problem> findings(RulesFiles files) {
        return CasesCheck.findings(FewCases.loaded(files), Progress.NONE);
    }

    private static List<String> said(RulesFiles files) {
        return findings(files).stream().map(Problem::message).toList();
    }

    @Test
    void namesARuleThatFiresInNoCase() {
        List<Problem> findings = findings(FewCases.of(HIGH_FIRES));

        assertThat(findings)
                .filteredOn(each -> each.message().contains("'" + RAISED + "' fires in no case"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.file()).isEqualTo("finding/visceral-adiposity.drl");
                    assertThat(RulesFiles.bundled()
                                    .text(each.file())
                                    .lines()
                                    .toList()
                                    .get(each.line() - 1))
                            .isEqualTo("rule \"" + RAISED + "\"");
                });
        assertThat(findings).noneMatch(each -> each.message().contains("'" + HIGH + "' fires in no case"));
    }

    @Test
    void namesARuleThatNearlyFiresInNoCase() {
        assertThat(said(FewCases.of(HIGH_FIRES, FAR_AWAY)))
                .anyMatch(each -> each.startsWith("rule '" + HIGH + "' nearly fires in no case"));
    }

    @Test
    void takesACaseJustOutsideForANearMiss() {
        assertThat(said(FewCases.of(HIGH_FIRES, HIGH_NEARLY_FIRES)))
                .isNotEmpty()
                .noneMatch(each -> each.startsWith("rule '" + HIGH + "'"));
    }

    @Test
    void namesACaseThatDoesNotHoldWithWhatCameInstead() {
        assertThat(findings(FewCases.of(FAR_AWAY, "wrong,man,waist=107,,visceral-adiposity=DEFINITE,,why")))
                .filteredOn(each -> each.message().startsWith("case 'wrong' does not hold"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.file()).isEqualTo(FewCases.TABLE);
                    assertThat(each.line()).isEqualTo(FewCases.FIRST_LINE + 1);
                    assertThat(each.message())
                            .contains("wanted visceral-adiposity=DEFINITE")
                            .contains("visceral-adiposity=POSSIBLE");
                });
    }

    @Test
    void asksWhetherATokenThatNoCaseEverSaysIsMisspelt() {
        assertThat(said(FewCases.of(
                        HIGH_FIRES, HIGH_NEARLY_FIRES, "typo,man,waist=80,,,visceral-adiposity=DEFINATE,why")))
                .anyMatch(
                        each -> each.equals(
                                "case 'typo' is silent on visceral-adiposity=DEFINATE, which no case ever says: is it misspelt?"))
                .noneMatch(each -> each.contains("case 'at' is silent"));
    }

    @Test
    void namesARowWhoseRecommendationIsProposedInNoCase() {
        assertThat(findings(FewCases.of(FAR_AWAY)))
                .anyMatch(each -> each.file().equals("plan/doses.csv")
                        && each.line() == lineOf("plan/doses.csv", "EX-12,,aim,intervals,days-per-wk")
                        && each.message().equals("column 'recommendation': 'EX-12' is proposed in no case"));
    }

    @Test
    void namesAnIdThatNothingUses() {
        RulesFiles planted = FewCases.edited(
                FewCases.of(FAR_AWAY),
                "thresholds/visceral.csv",
                "whtr.high,>=,0.60",
                "whtr.higher,>=,0.70,1,,,,,nice-ng246,recalled-high,\nwhtr.high,>=,0.60");

        assertThat(findings(planted))
                .filteredOn(each -> each.message().contains("whtr.higher"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.line()).isEqualTo(4);
                    assertThat(each.message())
                            .isEqualTo("cut-off 'whtr.higher' is used by nothing: use it or take it away");
                });
    }

    @Test
    void findsNothingUnusedInTheRulesThatShip() {
        assertThat(said(FewCases.of(FAR_AWAY))).isNotEmpty().noneMatch(each -> each.contains("used by nothing"));
    }

    private static int lineOf(String file, String start) {
        List<String> lines = RulesFiles.bundled().text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError(start);
    }
}
