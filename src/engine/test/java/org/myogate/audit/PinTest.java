package org.myogate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.myogate.cases.CaseTables;
import org.myogate.engine.Catalogue;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** Changes of one row at a time, on cases that hold them and on cases that do not. */
class PinTest {

    private static final String AT_HIGH = "at,man,waist=108,,visceral-adiposity:S+ANTHRO:whtr.high,,why";
    private static final String BELOW_HIGH = "below,man,waist=107.9,,,visceral-adiposity:S+ANTHRO:whtr.high,why";
    private static final String PRESSURE_160 = "p,probe,bp=160/75,,SG-12 withheld:EX-03<SG-12,EX-03,why";
    private static final String PRESSURE_159 = "q,probe,bp=159/99,,EX-03,SG-12,why";

    /** @param row of {@code file}, all its keys with blanks between */
    private static Set<String> unnoticed(RulesFiles files, String file, String row) {
        Ruleset ruleset = FewCases.loaded(files);
        Problems problems = new Problems();
        List<Subject> subjects = Subjects.of(ruleset, CaseTables.read(files, problems), Progress.NONE, problems);
        problems.throwIfAny();
        List<Change> changes = Changes.of(ruleset).stream()
                .filter(change -> change.file().equals(file) && change.row().equals(row))
                .toList();
        assertThat(changes).isNotEmpty();
        return new Pin(subjects, Catalogue.READ_OUTSIDE_RULES)
                .unnoticed(changes).stream().map(Change::what).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noticesEveryChangeOfANumberWithACaseOnEachSide() {
        assertThat(unnoticed(FewCases.of(AT_HIGH, BELOW_HIGH), "thresholds/visceral.csv", "whtr.high 1"))
                .isEmpty();
    }

    @Test
    void listsTheStepThatNoCaseWouldSee() {
        assertThat(unnoticed(FewCases.of(AT_HIGH), "thresholds/visceral.csv", "whtr.high 1"))
                .containsExactly("value 0.60 -> 0.59");
    }

    @Test
    void listsTheEdgeThatNoCaseWouldSee() {
        assertThat(unnoticed(
                        FewCases.of("a,man,waist=109,,visceral-adiposity:S+ANTHRO:whtr.high,,why", BELOW_HIGH),
                        "thresholds/visceral.csv",
                        "whtr.high 1"))
                .containsExactly("operator >= -> >");
    }

    @Test
    void noticesThatAGateWasTakenAway() {
        assertThat(unnoticed(FewCases.of(PRESSURE_160), "gate/exercise-pressure.drl", sg12()))
                .isEmpty();
    }

    @Test
    void listsAGateWithoutACase() {
        assertThat(unnoticed(FewCases.of(AT_HIGH), "gate/exercise-pressure.drl", sg12()))
                .containsExactly("gate removed");
    }

    @Test
    void noticesThatARowWhichWithholdsWasTakenAway() {
        assertThat(unnoticed(FewCases.of(PRESSURE_160), "plan/unless.csv", "EX-03 SG-12"))
                .isEmpty();
    }

    @Test
    void listsARowWhichWithholdsWithoutACase() {
        assertThat(unnoticed(FewCases.of(PRESSURE_159), "plan/unless.csv", "EX-03 SG-12"))
                .containsExactly("row removed");
    }

    @Test
    void noticesADoseByItsNumber() {
        RulesFiles files = FewCases.of("d,probe,,,strength/days-per-wk/target=2..3,,why");

        assertThat(unnoticed(files, "plan/doses.csv", "EX-03 aim strength days-per-wk target"))
                .isEmpty();
        assertThat(unnoticed(files, "plan/doses.csv", "EX-03 aim strength sets target"))
                .hasSize(4);
    }

    /** A window decides what is read, so that the record is read anew. */
    @Test
    void noticesAWindow() {
        RulesFiles files = FewCases.of(
                "in,man,vo2=19.1@2024-11-23!method:treadmill,,oxidative-capacity=DEFINITE,,why",
                "out,man,vo2=19.1@2024-11-22!method:treadmill,,stale,,why");

        assertThat(unnoticed(files, "terms/analytes.csv", "VO2-treadmill")).isEmpty();
    }

    @Test
    void noticesASiteSettingThatDecidesWhatIsRead() {
        RulesFiles files = FewCases.of(
                "ten,woman,ggt=41; urate=6.1; drinks=10,,oxidative-capacity:W+URATE,oxidative-capacity:W+GGT,why",
                "less,woman,ggt=41; urate=6.1; drinks=9.9,,oxidative-capacity:W+GGT,,why");

        assertThat(unnoticed(files, "ruleset.yaml", "alcohol.gramsPerDrink")).isEmpty();
    }

    private static String sg12() {
        return Catalogue.of(RulesFiles.bundled()).rules().stream()
                .filter(rule -> rule.startsWith("SG-12 "))
                .findFirst()
                .orElseThrow();
    }
}
