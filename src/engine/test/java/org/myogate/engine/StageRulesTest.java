package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Evidence;
import org.myogate.finding.Family;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class StageRulesTest {

    private static final String HIGH_RATIO = """
            package org.myogate.rules.finding;

            import org.myogate.finding.Family;
            import org.myogate.snapshot.Cutoff;
            import org.myogate.snapshot.Measured;
            import static org.myogate.finding.Evidence.strong;

            rule "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band"
                @evidence( "nice-ng246", "browning-2010" )
            when
                $high  : Cutoff( id == "whtr.high" )
                $ratio : Measured( marker == "WHtR", reaches($high) )
            then
                insert( strong("visceral-adiposity", Family.ANTHRO) );
            end
            """;

    private static final Cutoff WHTR_HIGH = cutoff("whtr.high", "0.60");
    private static final Map<String, Cutoff> CUTOFFS =
            Map.of("whtr.high", WHTR_HIGH, "whtr.raised", cutoff("whtr.raised", "0.50"));

    @Test
    void writesDownWhatAFiringMatchedAndAddedAndWhoSaysSo() {
        Measured ratio = measured("WHtR", "0.61");
        List<Firing> firings =
                compiled(Stage.FINDING, HIGH_RATIO).run(List.of(measured("bmi", "31"), ratio), CUTOFFS, Deadline.NONE);
        assertThat(firings)
                .containsExactly(new Firing(
                        Stage.FINDING,
                        "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band",
                        List.of(ratio),
                        List.of(WHTR_HIGH),
                        List.of("nice-ng246", "browning-2010"),
                        List.of(Evidence.strong("visceral-adiposity", Family.ANTHRO))));
    }

    @Test
    void firesNothingBelowTheCutoff() {
        assertThat(compiled(Stage.FINDING, HIGH_RATIO).run(List.of(measured("WHtR", "0.59")), CUTOFFS, Deadline.NONE))
                .isEmpty();
    }

    @Test
    void keepsTheSessionsOfTwoPatientsApart() {
        StageRules rules = compiled(Stage.FINDING, HIGH_RATIO);
        assertThat(rules.run(List.of(measured("WHtR", "0.61")), CUTOFFS, Deadline.NONE))
                .hasSize(1);
        assertThat(rules.run(List.of(), CUTOFFS, Deadline.NONE)).isEmpty();
    }

    @Test
    void insertsNoCutoffThatNoRuleOfTheStageNames() {
        String anyCutoff = HIGH_RATIO.replace("id == \"whtr.high\"", "").replace("Cutoff(  )", "Cutoff( id != null )");
        assertThat(compiled(Stage.FINDING, anyCutoff).run(List.of(measured("WHtR", "0.61")), CUTOFFS, Deadline.NONE))
                .isEmpty();
    }

    @Test
    void listsTheFactsInTheOrderOfThePatterns() {
        String two = HIGH_RATIO
                .replace("$high  : Cutoff( id == \"whtr.high\" )", "$first : Measured( marker == \"bmi\" )")
                .replace(", reaches($high)", "");
        Measured bmi = measured("bmi", "31");
        Measured ratio = measured("WHtR", "0.61");
        assertThat(compiled(Stage.FINDING, two).run(List.of(ratio, bmi), CUTOFFS, Deadline.NONE))
                .singleElement()
                .extracting(Firing::facts)
                .isEqualTo(List.of(bmi, ratio));
    }

    @Test
    void failsLoudlyWhenRulesFeedThemselves() {
        String endless = HIGH_RATIO
                .replace("$high  : Cutoff( id == \"whtr.high\" )", "$any : org.myogate.finding.Evidence()")
                .replace(", reaches($high)", "");
        StageRules rules = compiled(Stage.FINDING, endless);
        List<Object> facts = List.of(measured("WHtR", "0.61"), Evidence.strong("visceral-adiposity", Family.ANTHRO));
        assertThatThrownBy(() -> rules.run(facts, CUTOFFS, Deadline.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not come to rest");
    }

    @Test
    void failsLoudlyWhenARuleInsertsWhatItsStageMayNot() {
        StageRules rules = compiled(Stage.GATE, HIGH_RATIO);
        assertThatThrownBy(() -> rules.run(List.of(measured("WHtR", "0.61")), CUTOFFS, Deadline.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inserts a Evidence in GATE");
    }

    @Test
    void namesFileAndLineOfARuleThatDoesNotCompile() {
        assertThat(complaints(HIGH_RATIO.replace("reaches($high)", "touches($high)")))
                .singleElement()
                .asString()
                .startsWith("finding/topic.drl:12 ");
        assertThat(complaints(HIGH_RATIO.replace("when", "whem")))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("finding/topic.drl:"));
    }

    private static StageRules compiled(Stage stage, String drl) {
        Problems problems = new Problems();
        StageRules rules = compile(stage, drl, problems);
        problems.throwIfAny();
        return rules;
    }

    private static List<String> complaints(String drl) {
        Problems problems = new Problems();
        compile(Stage.FINDING, drl, problems);
        return problems.all().stream().map(Object::toString).toList();
    }

    private static StageRules compile(Stage stage, String drl, Problems problems) {
        RulesFiles files = new RulesFiles(new TreeMap<>(Map.of(stage.folder() + "/topic.drl", drl)));
        return StageRules.compile(stage, DrlFile.read(files, stage, problems), problems);
    }

    private static Cutoff cutoff(String id, String value) {
        return new Cutoff(
                id,
                List.of(new Cutoff.Bound(
                        Operator.AT_LEAST, new BigDecimal(value), "1", "", "nice-ng246", "recalled-high")));
    }

    private static Measured measured(String marker, String value) {
        return new Measured(
                marker,
                Interval.point(new BigDecimal(value)),
                Scale.NUMBER,
                When.at(java.time.Instant.parse("2026-11-01T08:00:00Z")),
                List.of(new Source("Observation/1")),
                Truth.UNKNOWN,
                false,
                Set.of());
    }
}
