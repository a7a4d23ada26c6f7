package org.myogate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;

class PinRunTest {

    private static final String CASE = "at,man,waist=108,,visceral-adiposity:S+ANTHRO:whtr.high,,why";
    private static final int SIZE = 40;

    private static PinRun.Report run(RulesFiles files) {
        return PinRun.sample(FewCases.loaded(files), SIZE, Progress.NONE);
    }

    private static RulesFiles excusing(String rows) {
        return FewCases.with(FewCases.of(CASE), "cases/unnoticed.csv", "file,row,change,reason\n" + rows);
    }

    @Test
    void drawsTheSameSampleEveryTime() {
        PinRun.Report report = run(excusing(""));

        assertThat(report.all()).isGreaterThan(3000);
        assertThat(report.tried()).isEqualTo(SIZE);
        assertThat(report.findings()).isNotEmpty().isEqualTo(run(excusing("")).findings());
    }

    @Test
    void namesFileLineAndCureOfEachChangeThatNoCaseNotices() {
        assertThat(run(excusing("")).findings())
                .allSatisfy(each -> assertThat(each.message()).endsWith("no case notices; add one beside it to cases/"))
                .allSatisfy(each -> assertThat(each.line()).isPositive());
    }

    @Test
    void countsWhatIsExcusedApart() {
        Problem first = run(excusing("")).findings().stream()
                .filter(each -> each.file().endsWith(".csv"))
                .findFirst()
                .orElseThrow();
        RulesFiles excused = excusing(first.file() + ",*," + columnOf(first) + ",nobody can see it\n");

        PinRun.Report report = run(excused);

        assertThat(report.excused()).isPositive();
        assertThat(report.findings()).doesNotContain(first);
    }

    @Test
    void wantsAReason() {
        assertThat(run(excusing("thresholds/visceral.csv,*,value,\n")).findings())
                .anyMatch(each -> each.file().equals("cases/unnoticed.csv")
                        && each.line() == 2
                        && each.message().contains("'reason'"));
    }

    @Test
    void namesAnExcuseForNothing() {
        assertThat(run(excusing("thresholds/visceral.csv,whtr.high 1,value 0.60 -> 0.66,why\n"))
                        .findings())
                .anyMatch(each -> each.message().endsWith("is no change that is tried: take the row away"));
    }

    @Test
    void triesNothingWhereACaseDoesNotHold() {
        PinRun.Report report = run(FewCases.of("wrong,man,waist=80,,visceral-adiposity=DEFINITE,,why"));

        assertThat(report.tried()).isZero();
        assertThat(report.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("case 'wrong' does not hold"));
    }

    /** {@code 'whtr.high 1' value 0.60 -> 0.61: ...}. */
    private static String columnOf(Problem finding) {
        String after = finding.message().substring(finding.message().lastIndexOf("' ") + 2);
        String what = after.substring(0, after.indexOf(':'));
        return what.equals("row removed") ? what : what.substring(0, what.indexOf(' '));
    }
}
