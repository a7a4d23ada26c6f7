package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Glycaemia.State;

/** Exercise and diet specification 5.4; README 2.3, sections D to G. */
class SafetyStatesTest {

    private static final List<String> BLOCKS = List.of(
            "pregnant",
            "lactating",
            "eating-disorder",
            "cirrhosis-decompensated",
            "trying-to-conceive",
            "recorded-organ-uterus",
            "female",
            "t1d",
            "on-insulin",
            "on-su",
            "prior-dka",
            "frail",
            "hypo-unaware",
            "bariatric",
            "sarcopenia-coded",
            "hand-disease",
            "on-sglt2",
            "gout",
            "orthostatic",
            "pancreatitis-history",
            "fcs",
            "fat-ox-disorder",
            "on-glp1",
            "weight-drug",
            "plan-active",
            "deficit-plan",
            "dialysis",
            "ckd-coded",
            "ckd-stage-3-5-coded");

    /** Nothing on record, everything measured and well: no block holds. */
    private static PublishedStates well() {
        PublishedStates states = new PublishedStates()
                .cutoffs(Sex.MALE, "waist:NHLBI_US", "bmi:WHO", "sarcopenia:EWGSOP2")
                .measure("age-years", "52", "a")
                .measure("BMI", "27.0", "kg/m2")
                .measure("egfr", "80", "mL/min/{1.73_m2}")
                .measure("uacr-mg-per-g", "10", "mg/g{creat}")
                .measure("tg-mg-per-dl.24m", "140", "mg/dL")
                .measure("grip-kg", "40", "kg")
                .measure("weight-loss-6m-percent", "0", "%")
                .measure("weight-loss-12wk-percent", "0", "%");
        BLOCKS.forEach(concept -> states.know(Chart.absent(concept)));
        return states;
    }

    @Test
    void nobodyIsBlockedWhoIsWell() {
        for (String block : List.of("restrict-block", "if-hard-block", "if-soft-block", "keto-block")) {
            assertThat(well().truth(block)).as(block).isEqualTo(Truth.FALSE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "restrict-block, pregnant",
        "restrict-block, lactating",
        "restrict-block, eating-disorder",
        "restrict-block, cirrhosis-decompensated",
        "if-hard-block, t1d",
        "if-hard-block, on-insulin",
        "if-hard-block, on-su",
        "if-hard-block, prior-dka",
        "if-hard-block, frail",
        "if-hard-block, hypo-unaware",
        "if-hard-block, bariatric",
        "if-hard-block, sarcopenia-coded",
        "if-hard-block, dialysis",
        "if-soft-block, on-sglt2",
        "if-soft-block, gout",
        "if-soft-block, orthostatic",
        "keto-block, on-sglt2",
        "keto-block, dialysis",
        "keto-block, ckd-stage-3-5-coded",
        "keto-block, t1d",
        "keto-block, prior-dka",
        "keto-block, pancreatitis-history",
        "keto-block, fcs",
        "keto-block, fat-ox-disorder"
    })
    void eachPartBlocksAndItsUnknownLeavesTheBlockOpen(String block, String part) {
        assertThat(well().know(Chart.present(part)).truth(block)).isEqualTo(Truth.TRUE);
        assertThat(well().know(Chart.unknown(part)).truth(block)).isEqualTo(Truth.UNKNOWN);
        Statement unconfirmed = well().know(Chart.unconfirmed(part)).statement(block);
        assertThat(unconfirmed.warns()).isEqualTo(Truth.TRUE);
        assertThat(unconfirmed.qualifies()).isEqualTo(Truth.UNKNOWN);
        assertThat(((Present) unconfirmed).from()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "restrict-block, BMI, 19.9, kg/m2, TRUE",
        "restrict-block, BMI, 20.0, kg/m2, FALSE",
        "restrict-block, age-years, 17, a, TRUE",
        "if-hard-block, age-years, 75, a, FALSE",
        "if-hard-block, age-years, 76, a, TRUE",
        "if-hard-block, egfr, 29, mL/min/{1.73_m2}, TRUE",
        "if-hard-block, egfr, 30, mL/min/{1.73_m2}, FALSE",
        "if-hard-block, grip-kg, 26.9, kg, TRUE",
        "if-soft-block, tg-mg-per-dl.24m, 500, mg/dL, TRUE",
        "if-soft-block, tg-mg-per-dl.24m, 499, mg/dL, FALSE",
        "keto-block, egfr, 59, mL/min/{1.73_m2}, TRUE",
        "keto-block, egfr, 60, mL/min/{1.73_m2}, FALSE",
        "keto-block, uacr-mg-per-g, 300, mg/g{creat}, TRUE",
        "keto-block, uacr-mg-per-g, 299, mg/g{creat}, FALSE",
        "unintentional-loss, weight-loss-6m-percent, 5, %, TRUE",
        "unintentional-loss, weight-loss-6m-percent, 4.9, %, FALSE",
        "active-weight-loss, weight-loss-12wk-percent, 3, %, TRUE",
        "active-weight-loss, weight-loss-12wk-percent, 2.9, %, FALSE"
    })
    void holdByTheirNumbers(String state, String marker, String number, String unit, Truth expected) {
        assertThat(well().measure(marker, number, unit).truth(state)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-glp1", "on-sglt2", "weight-drug", "plan-active", "bariatric"})
    void aWantedLossIsNotUnintentional(String reason) {
        PublishedStates losing = well().measure("weight-loss-6m-percent", "8", "%")
                .measure("weight-loss-12wk-percent", "4", "%")
                .know(Chart.present(reason));
        assertThat(losing.truth("unintentional-loss")).isEqualTo(Truth.FALSE);
        assertThat(losing.truth("active-weight-loss")).isEqualTo(Truth.TRUE);
    }

    @Test
    void anUnexplainedLossIsNoActiveOne() {
        PublishedStates losing =
                well().measure("weight-loss-6m-percent", "8", "%").measure("weight-loss-12wk-percent", "4", "%");
        assertThat(losing.truth("unintentional-loss")).isEqualTo(Truth.TRUE);
        assertThat(losing.truth("active-weight-loss")).isEqualTo(Truth.FALSE);
        assertThat(losing.truth("restrict-block")).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({"55, 58, TRUE", "55, 80, UNKNOWN", "55, , UNKNOWN", "80, , FALSE", "80, 80, FALSE"})
    void kidneyDiseaseTakesTwoLowValues(String newest, String twice, Truth expected) {
        PublishedStates states = well().know(Chart.absent("ckd-coded"), Chart.absent("ckd-stage-3-5-coded"))
                .measure("egfr", newest, "mL/min/{1.73_m2}");
        if (twice != null) {
            states.measure("egfr-twice", twice, "mL/min/{1.73_m2}");
        }
        assertThat(states.truth("ckd")).isEqualTo(expected);
        assertThat(states.truth("ckd-g3plus")).isEqualTo(expected);
    }

    @Test
    void aStageCodeStandsForAMissingFiltration() {
        PublishedStates coded =
                new PublishedStates().know(Chart.present("ckd-coded"), Chart.present("ckd-stage-3-5-coded"));
        assertThat(coded.truth("ckd-g3plus")).isEqualTo(Truth.TRUE);
    }

    @Test
    void knownHeartDiseaseStandsByAnAneurysm() {
        assertThat(well().know(Chart.present("aneurysm-abdominal")).truth("known-cv-renal"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aRetinopathyOfUnspecifiedStageLeavesTheStageOpen() {
        PublishedStates states = new PublishedStates().know(Chart.absent("pdr-coded"));
        assertThat(states.know(Chart.absent("retinopathy-unspecified")).truth("pdr"))
                .isEqualTo(Truth.FALSE);
        assertThat(states.know(Chart.present("retinopathy-unspecified")).truth("pdr"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"T2D, TRUE", "DM_RANGE, TRUE", "PREDM, FALSE", "NORMO, FALSE", "UNKNOWN, UNKNOWN"})
    void aGateReadsUnconfirmedDiabetesToo(State glycaemia, Truth expected) {
        PublishedStates states = new PublishedStates().glycaemia(glycaemia);
        for (String code : List.of("t1d", "other-diabetes", "t2d-coded", "diabetes-unspecified")) {
            states.know(Chart.absent(code));
        }
        assertThat(states.truth("diabetes-for-gates")).isEqualTo(expected);
        assertThat(states.know(Chart.unconfirmed("t2d-coded"))
                        .statement("diabetes-for-gates")
                        .warns())
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({"50, TRUE", "47, UNKNOWN", "44, FALSE"})
    void anEjectionFractionBetween45And49LeavesPreservedOpen(String percent, Truth expected) {
        assertThat(new PublishedStates()
                        .know(Chart.present("hf"))
                        .measure("LVEF", percent, "%")
                        .truth("hfpef"))
                .isEqualTo(expected);
    }
}
