package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case takes a small clean ruleset, makes one mistake in it, and asks for the place and the cure. */
class RulesCheckTest {

    private static final String FINDING = """
            package org.myogate.rules.finding;

            import org.myogate.finding.Family;
            import org.myogate.snapshot.Cutoff;
            import org.myogate.snapshot.Measured;
            import org.myogate.snapshot.Present;
            import static org.myogate.finding.Evidence.strong;

            rule "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band"
                @evidence( "nice-ng246" )
            when
                $high  : Cutoff( id == "whtr.high" )
                $ratio : Measured( marker == "WHtR", reaches($high) )
            then
                insert( strong("visceral-adiposity", Family.ANTHRO) );
            end
            """;

    private static final String GATE = """
            package org.myogate.rules.gate;

            import org.myogate.gate.Gate;
            import org.myogate.gate.Indicator;
            import org.myogate.snapshot.Cutoff;
            import org.myogate.snapshot.Measured;

            rule "SG-11 systolic pressure at rest is too high"
                @evidence( "williams-2007" )
            when
                $stop : Cutoff( id == "sbp.stop" )
                $now  : Measured( marker == "systolic-bp.now", reaches($stop) )
            then
                insert( Gate.stop("SG-11", Indicator.WARNING) );
            end
            """;

    private static final String PLAN = """
            package org.myogate.rules.plan;

            import org.myogate.plan.Proposal;
            import org.myogate.snapshot.Unmeasured;

            rule "EX-21 activity is not known"
                @evidence( "who-2020-activity" )
            when
                $activity : Unmeasured( marker == "evs-min-per-wk" )
            then
                insert( Proposal.of("EX-21") );
            end
            """;

    private static final String STATE = """
            package org.myogate.rules.state;

            import org.myogate.snapshot.Present;
            import org.myogate.state.Confounder;

            rule "CF-05 insulin makes its own level meaningless"
            when
                $insulin : Present( concept == "on-insulin", certain )
            then
                insert( Confounder.invalidate("CF-05", "HOMA_IR", "FASTING_INSULIN") );
            end
            """;

    private static final RulesFolder CLEAN = RulesFolder.withoutRules()
            .with("state/confounders.drl", STATE)
            .with("finding/visceral.drl", FINDING)
            .with("gate/pressure.drl", GATE)
            .with("plan/activity.drl", PLAN)
            .with("gate/pressure.en.yaml", "SG-11:\n  name: pressure\n  says: from {sbp.stop}\n")
            .with("plan/activity.en.yaml", "EX-21:\n  name: ask\n  says: ask about activity\n");

    @Test
    void findsNothingInACleanRuleset() {
        assertThat(CLEAN.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // names
                "finding/visceral.drl | visceral-adiposity/S+ | visceral-adipose/S+ | 9 | did you mean 'visceral-adiposity'",
                "finding/visceral.drl | S+ ANTHRO: | X+ ANTHRO: | 9 | evidence is named by axis",
                "finding/visceral.drl | S+ ANTHRO: | S+ ANTHROP: | 9 | did you mean 'ANTHRO'",
                "gate/pressure.drl | rule \"SG-11 | rule \"EX-11 | 8 | a rule of stage GATE is named by its id",
                "gate/pressure.drl | rule \"SG-11 | rule \"SG-12 | 14 | is named SG-12 and inserts 'SG-11'",
                "plan/activity.drl | EX-21 activity is not known | EX-21 | 6 | is named by its id and a sentence",
                "state/confounders.drl | rule \"CF-05 | rule \"CF-5 | 6 | named by its id",
                // literals
                "finding/visceral.drl | \"WHtR\" | \"WHtRR\" | 13 | unknown marker 'WHtRR'; did you mean 'WHtR'?",
                "finding/visceral.drl | \"whtr.high\" | \"whtr.hgih\" | 12 | unknown cut-off 'whtr.hgih'; did you mean 'whtr.high'?",
                "state/confounders.drl | \"on-insulin\" | \"on-insuline\" | 8 | unknown concept or state 'on-insuline'; did you mean 'on-insulin'?",
                "state/confounders.drl | \"HOMA_IR\" | \"HOMA-IR\" | 10 | unknown id 'HOMA-IR'; did you mean 'HOMA_IR'?",
                // sources
                "finding/visceral.drl | \"nice-ng246\" | \"nice-ng264\" | 10 | unknown source 'nice-ng264'; did you mean 'nice-ng246'?",
                "finding/visceral.drl | @evidence | @evidnce | 10 | unknown annotation '@evidnce'; did you mean 'evidence'?",
                "finding/visceral.drl | @evidence( \"nice-ng246\" ) | `` | 9 | names no source",
                // order, time and what is not there
                "gate/pressure.drl | when | salience 10 when | 10 | 'salience'",
                "gate/pressure.drl | when | no-loop true when | 10 | 'no-loop'",
                "gate/pressure.drl | when | agenda-group \"x\" when | 10 | 'agenda-group'",
                "gate/pressure.drl | when | activation-group \"x\" when | 10 | 'activation-group'",
                "gate/pressure.drl | when | timer (int: 1s) when | 10 | 'timer'",
                "gate/pressure.drl | $now  : Measured | not Measured | 12 | 'not' may not stand in a rule",
                "gate/pressure.drl | $now  : Measured | exists Measured | 12 | 'exists' may not stand in a rule",
                "gate/pressure.drl | $now  : | eval( true ) $now : | 12 | 'eval' may not stand in a rule",
                "gate/pressure.drl | $now  : | forall( Cutoff() ) $now : | 12 | 'forall' may not stand in a rule",
                "gate/pressure.drl | $now  : | Cutoff() from $stop $now : | 12 | 'from', 'accumulate' and 'collect'",
                "gate/pressure.drl | $now  : | accumulate( Cutoff(); $n : count(1) ) $now : | 12 | 'from', 'accumulate' and 'collect'",
                "gate/pressure.drl | $now  : Measured( marker | $now  : Measured( eval(true), marker | 12 | 'eval' may not stand",
                "gate/pressure.drl | $now  : | `` | 8 | binds no fact",
                "gate/pressure.drl | rule \"SG-11 | function int one() { return 1; } rule \"SG-11 | 8 | not a function",
                "gate/pressure.drl | rule \"SG-11 | global Object one; rule \"SG-11 | 8 | not a global",
                "gate/pressure.drl | rule \"SG-11 | declare One one : int end rule \"SG-11 | 8 | not a type of its own",
                // stages
                "finding/visceral.drl | $high  : | $g : org.myogate.gate.Gate() $high : | 12 | stage FINDING has no facts of type 'Gate'",
                "gate/pressure.drl | $now  : | $g : Gate() $now : | 12 | stage GATE has no facts of type 'Gate'",
                "plan/activity.drl | insert( Proposal.of(\"EX-21\") ) | insert( \"EX-21\" ) | 11 | may insert only Proposal, Caution, Ask",
                "plan/activity.drl | insert( Proposal.of(\"EX-21\") ) | delete( $activity ) | 11 | 'delete' may not stand in a rule",
                "plan/activity.drl | insert( Proposal.of(\"EX-21\") ) | update( $activity ) | 11 | 'update' may not stand in a rule",
                "plan/activity.drl | insert( Proposal.of(\"EX-21\") ) | retract( $activity ) | 11 | 'retract' may not stand in a rule",
                "plan/activity.drl | insert( Proposal.of(\"EX-21\") ); | `` | 6 | adds nothing",
                "finding/visceral.drl | insert( strong | insert( org.myogate.finding.Evidence.moderate | 15 | by its name it inserts strong(\"visceral-adiposity\", Family.ANTHRO)",
                "finding/visceral.drl | Family.ANTHRO) | Family.NEFA) | 15 | by its name it inserts",
                // units
                "finding/visceral.drl | \"WHtR\" | \"WAIST\" | 13 | cut-off 'whtr.high' has no row in cm, in which marker 'WAIST' may stand",
                // compile
                "finding/visceral.drl | finding.Family; | finding.Famly; | 3 | nothing to import: 'org.myogate.finding.Famly'",
                "finding/visceral.drl | Evidence.strong; | Evidence.stronk; | 7 | nothing to import: 'org.myogate.finding.Evidence.stronk'",
                "finding/visceral.drl | Family.ANTHRO | Family.ANTRO | 9 | ANTRO cannot be resolved",
                "finding/visceral.drl | reaches($high) ) | reaches($high) | 14 | mismatched input 'then'",
                "finding/visceral.drl | reaches($high) | reachs($high) | 13 | unable to resolve method using strict-mode: org.myogate.snapshot.Measured.reachs",
                "finding/visceral.drl | rule \"visc | rul \"visc | 9 | mismatched input 'rul'",
                "finding/visceral.drl | reaches($high) | reaches(\"whtr.high\") | 13 | reaches",
            })
    void namesPlaceAndCure(String file, String written, String mistake, int line, String says) {
        assertThat(CLEAN.with(file, written, mistake).complaints())
                .anySatisfy(complaint -> assertThat(complaint)
                        .startsWith(file + ":" + line + " ")
                        .contains(says));
    }

    @Test
    void refusesACutoffThatIsPublishedInOneOfTwoUnitsOnly() {
        assertThat(CLEAN.with("thresholds/glycaemia.csv", "fpg.diabetes,>=,7.0,mmol/L,,,,,ada-2026-s2,verified,\n", "")
                        .with(
                                "finding/visceral.drl",
                                FINDING.replace("whtr.high", "fpg.diabetes").replace("WHtR", "fpg"))
                        .complaints())
                .containsExactly("finding/visceral.drl:13 cut-off 'fpg.diabetes' has no row in mmol/L, in which marker"
                        + " 'fpg' may stand");
    }

    @Test
    void refusesARuleThatReadsWhatOnlyTheFindingsTell() {
        String bridge = "id,op,parts,source,note\nvisceral,all,finding:visceral-adiposity>=PROBABLE,nice-ng246,\n";
        RulesFolder bridged = CLEAN.with("state/bridge.csv", bridge);
        assertThat(bridged.with("plan/activity.drl", "Unmeasured( marker == \"evs-min-per-wk\" )", VISCERAL)
                        .complaints())
                .isEmpty();
        assertThat(bridged.with("state/confounders.drl", "Present( concept == \"on-insulin\", certain )", VISCERAL)
                        .complaints())
                .containsExactly("state/confounders.drl:8 'visceral' is known only after stage FINDING");
    }

    private static final String VISCERAL = "org.myogate.snapshot.Present( concept == \"visceral\" )";

    @Test
    void refusesTheSameNameTwice() {
        assertThat(CLEAN.with("plan/again.drl", PLAN).complaints())
                .contains(
                        "plan/again.drl:6 rule 'EX-21 activity is not known' is there already, at plan/activity.drl:6");
    }
}
