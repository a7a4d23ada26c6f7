package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unknown;
import org.myogate.state.Glycaemia.State;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class StatesTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,all,no-such-concept,project-policy,   | 'no-such-concept' is no concept or row further up
            x,all,y,project-policy,                 | 'y' is no concept or row further up
            x,all,x,project-policy,                 | 'x' is no concept or row further up
            x,all,!y,project-policy,                | 'y' is no concept or row further up
            x,some,t1d,project-policy,              | op 'some' is none of all, any, none, atleastN
            x,atleast,t1d,project-policy,           | op 'atleast' is none of all, any, none, atleastN
            x,atleast3,t1d pcos,project-policy,     | 'x' can never reach 3 of 2
            x,all,,project-policy,                  | 'x' has no parts
            x,all,WAIS@waist.raised,project-policy, | 'WAIS' is no marker
            x,all,WAIST@waist.rased,project-policy, | 'waist.rased' is no cut-off
            x,all,known:WAIS,project-policy,        | 'WAIS' is no marker
            x,all,fasting:WAIS,project-policy,      | 'WAIS' is no marker
            x,all,recorded:tt,project-policy,       | 'tt' is no concept or row further up
            x,all,glycaemia:DM,project-policy,      | 'DM' is no glycaemic state
            x,all,a:b,project-policy,               | 'a:b' begins with none of recorded:, proven:, unless:, known:, seen:, fasting:, glycaemia:
            x,all,finding:hepatic>=PROBABLE,project-policy, | 'finding:hepatic>=PROBABLE' is known only after the findings: put the row into state/bridge.csv
            x,all,t1d,nobody,                       | source 'nobody' stands in no evidence/*.yaml
            t1d,all,pcos,project-policy,            | 't1d' is a concept that is read
            """)
    void refusesARowThatMakesNoSenseWithItsLine(String row, String message) {
        assertThat(problems(row)).extracting(Problem::toString).containsExactly("state/states.csv:2 " + message);
    }

    @Test
    void refusesAForwardReferenceAndADoubledRow() {
        assertThat(problems("x,all,y,project-policy,\ny,all,t1d,project-policy,\ny,all,pcos,project-policy,"))
                .extracting(Problem::toString)
                .containsExactly(
                        "state/states.csv:2 'y' is no concept or row further up",
                        "state/states.csv:4 'y' stands here twice");
    }

    @Test
    void refusesToSayOfHbA1cWhatARowAboveHasReadAlready() {
        assertThat(problems(
                        "x,all,!glycaemia:T2D,project-policy,\na1c-unreliable,any,haemoglobinopathy,project-policy,"))
                .extracting(Problem::toString)
                .containsExactly(
                        "state/states.csv:3 'a1c-unreliable' stands below a row that reads glycaemia, which would"
                                + " not know of it");
    }

    private static List<Problem> problems(String rows) {
        SortedMap<String, String> texts = new TreeMap<>(Chart.RULES.texts());
        texts.put("state/states.csv", "id,op,parts,source,note\n" + rows + "\n");
        Problems problems = new Problems();
        PublishedStates.read(new RulesFiles(texts), problems);
        return problems.all();
    }

    @ParameterizedTest
    @CsvSource({
        "T2D, TRUE, FALSE, FALSE",
        "T1D, FALSE, FALSE, FALSE",
        "OTHER_DM, FALSE, FALSE, FALSE",
        "PREDM, FALSE, TRUE, FALSE",
        "NORMO, FALSE, FALSE, FALSE",
        "DM_RANGE, UNKNOWN, TRUE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void readsStatesFromGlycaemia(State glycaemia, Truth t2d, Truth prediabetes, Truth dmRange) {
        PublishedStates states = new PublishedStates().glycaemia(glycaemia);
        assertThat(states.truth("t2d")).isEqualTo(t2d);
        assertThat(states.truth("prediabetes")).isEqualTo(prediabetes);
        assertThat(states.truth("dm-range")).isEqualTo(dmRange);
    }

    @ParameterizedTest
    @CsvSource({"17, FALSE", "18, TRUE"})
    void isAdultFrom18(String years, Truth adult) {
        assertThat(new PublishedStates().measure("age-years", years, "a").truth("adult"))
                .isEqualTo(adult);
        assertThat(new PublishedStates().truth("adult")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void namesThePartsThatDecided() {
        PublishedStates states = new PublishedStates()
                .measure("systolic-bp", "132", "mm[Hg]")
                .measure("diastolic-bp", "80", "mm[Hg]")
                .know(Chart.unknown("bp-drug"));
        Present present = (Present) states.statement("mets-bp");
        assertThat(present.basis()).isEqualTo(Present.Basis.DERIVED);
        assertThat(present.from()).containsExactly("systolic-bp@sbp.mets");
        assertThat(present.sources()).containsExactly(new Source("Observation/systolic-bp"));
    }

    @Test
    void namesThePartsThatAreStillOpen() {
        PublishedStates states = new PublishedStates()
                .measure("systolic-bp", "120", "mm[Hg]")
                .measure("diastolic-bp", "80", "mm[Hg]")
                .know(Chart.unknown("bp-drug"));
        Unknown unknown = (Unknown) states.statement("mets-bp");
        assertThat(unknown.reason()).isEqualTo(Unknown.Reason.DERIVED);
        assertThat(unknown.from()).containsExactly("bp-drug");
    }

    @Test
    void namesAllPartsOfAnAbsence() {
        PublishedStates states =
                new PublishedStates().measure("HDL", "50", "mg/dL").know(Chart.absent("tg-hdl-drug"));
        Absent absent = (Absent) states.statement("mets-hdl");
        assertThat(absent.basis()).isEqualTo(Absent.Basis.DERIVED);
        assertThat(absent.from()).containsExactly("HDL@hdl.low", "tg-hdl-drug");
    }

    @Test
    void letsAnUncertainEntryQualifyNobody() {
        PublishedStates states =
                new PublishedStates().measure("HDL", "50", "mg/dL").know(Chart.unconfirmed("tg-hdl-drug"));
        assertThat(states.truth("mets-hdl")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void knowsTheLeastThatAnAxisNeeds() {
        PublishedStates states = new PublishedStates()
                .measure("WHtR", "0.5", "1")
                .measure("tg-mg-per-dl", "100", "mg/dL")
                .measure("evs-min-per-wk", "90", "min/wk");
        assertThat(states.truth("minimum-visceral-adiposity")).isEqualTo(Truth.TRUE);
        assertThat(states.truth("minimum-inactivity")).isEqualTo(Truth.TRUE);
        assertThat(states.truth("minimum-insulin-resistance")).isEqualTo(Truth.FALSE);
        assertThat(states.measure("METS_IR", "30", "1").truth("minimum-insulin-resistance"))
                .isEqualTo(Truth.TRUE);
        assertThat(new PublishedStates().measure("HOMA_IR", "2", "1").truth("minimum-insulin-resistance"))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "T2D, 34, 30, TRUE",
        "T2D, 35, 25.0, FALSE",
        "T2D, 60, 24.9, TRUE",
        "T2D, 60, 24.95, FALSE",
        "T2D, 60, '', TRUE",
        "PREDM, 34, 20, FALSE"
    })
    void doubtsTheTypeOfDiabetesByResultsInTheYoungOrLean(State glycaemia, String age, String bmi, Truth expected) {
        PublishedStates states = new PublishedStates()
                .glycaemia(glycaemia)
                .measure("age-years", age, "a")
                .know(
                        Chart.absent("t1d"),
                        Chart.absent("t2d-coded"),
                        Chart.absent("other-diabetes"),
                        Chart.absent("diabetes-unspecified"));
        if (!bmi.isEmpty()) {
            states.measure("BMI", bmi, "kg/m2");
        }
        assertThat(states.truth("diabetes-type-uncertain")).isEqualTo(expected);
    }

    @Test
    void doubtsTheTypeWhereBothAreCodedAndNotWhereType2Is() {
        PublishedStates both =
                new PublishedStates().glycaemia(State.T1D).know(Chart.present("t1d"), Chart.present("t2d-coded"));
        PublishedStates type2 = new PublishedStates()
                .glycaemia(State.T2D)
                .measure("age-years", "30", "a")
                .know(Chart.absent("t1d"), Chart.present("t2d-coded"), Chart.absent("other-diabetes"));
        assertThat(both.truth("diabetes-type-uncertain")).isEqualTo(Truth.TRUE);
        assertThat(type2.truth("diabetes-type-uncertain")).isEqualTo(Truth.FALSE);
    }
}
