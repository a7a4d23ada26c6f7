package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Truth;

/** Phenotype specification, section 7; subjects of section 6. */
class MetabolicSyndromeTest {

    private static PublishedStates subject(Sex sex, String set, String waist, String sbp, String dbp) {
        return new PublishedStates()
                .cutoffs(sex, "waist:" + set)
                .measure("WAIST", waist, "cm")
                .measure("systolic-bp", sbp, "mm[Hg]")
                .measure("diastolic-bp", dbp, "mm[Hg]")
                .know(
                        Chart.absent("tg-hdl-drug"),
                        Chart.absent("bp-drug"),
                        Chart.absent("glucose-drug"),
                        Chart.absent("metabolic-syndrome-coded"));
    }

    private static PublishedStates blood(PublishedStates states, String tg, String hdl, String fpg, String unit) {
        return states.measure("tg-mg-per-dl", tg, unit, Truth.TRUE)
                .measure("HDL", hdl, unit)
                .measure("fpg", fpg, unit, Truth.TRUE)
                .measure("GLU", fpg, unit, Truth.TRUE);
    }

    private static void assertCount(PublishedStates states, Truth value, int met, int evaluable) {
        Count count = states.count("metabolic-syndrome");
        assertThat(count.value()).isEqualTo(value);
        assertThat(count.met()).isEqualTo(met);
        assertThat(count.evaluable()).isEqualTo(evaluable);
        assertThat(states.truth("metabolic-syndrome")).isEqualTo(value);
    }

    @Test
    void countsTheFourSubjects() {
        PublishedStates p1 = subject(Sex.MALE, "IDF_EUROPID", "112", "138", "88");
        assertCount(blood(p1, "210", "36", "108", "mg/dL"), Truth.TRUE, 5, 5);
        PublishedStates p2 = subject(Sex.FEMALE, "IDF_EUROPID", "70", "112", "70");
        assertCount(blood(p2, "68", "66", "84", "mg/dL"), Truth.FALSE, 0, 5);
        PublishedStates p3 = subject(Sex.FEMALE, "ASIAN", "89", "128", "78");
        assertCount(blood(p3, "178", "44", "142", "mg/dL"), Truth.TRUE, 4, 5);
        PublishedStates p4 = subject(Sex.MALE, "IDF_EUROPID", "101", "142", "76");
        assertCount(blood(p4, "1.62", "1.12", "5.9", "mmol/L"), Truth.TRUE, 3, 5);
        PublishedStates p4us = subject(Sex.MALE, "NHLBI_US", "101", "142", "76");
        assertCount(blood(p4us, "1.62", "1.12", "5.9", "mmol/L"), Truth.FALSE, 2, 5);
    }

    @Test
    void tellsTheCountOfItsCriteriaUnderItsOwnName() {
        assertThat(new PublishedStates().evaluate().counts())
                .extracting(Count::state)
                .contains("metabolic-syndrome")
                .doesNotContain("metabolic-syndrome-criteria", "masld", "obesity-2025");
    }

    @ParameterizedTest
    @CsvSource({
        "149, mg/dL, TRUE, FALSE",
        "150, mg/dL, TRUE, TRUE",
        "1.69, mmol/L, TRUE, FALSE",
        "1.7, mmol/L, TRUE, TRUE",
        "149, mg/dL, UNKNOWN, FALSE",
        "150, mg/dL, UNKNOWN, UNKNOWN",
        "174, mg/dL, UNKNOWN, UNKNOWN",
        "175, mg/dL, UNKNOWN, TRUE",
        "2.0, mmol/L, UNKNOWN, TRUE",
        "149, mg/dL, FALSE, FALSE",
        "160, mg/dL, FALSE, UNKNOWN",
        "175, mg/dL, FALSE, TRUE"
    })
    void readsTriglyceridesByWhatIsProvenOfFasting(String tg, String unit, Truth fasting, Truth met) {
        PublishedStates states =
                new PublishedStates().measure("tg-mg-per-dl", tg, unit, fasting).know(Chart.absent("tg-hdl-drug"));
        assertThat(states.truth("mets-tg")).isEqualTo(met);
        assertThat(states.measure("WAIST", "110", "cm").truth("htg-waist")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "99, mg/dL, UNKNOWN, FALSE",
        "100, mg/dL, UNKNOWN, UNKNOWN",
        "5.5, mmol/L, UNKNOWN, FALSE",
        "5.6, mmol/L, UNKNOWN, UNKNOWN",
        "180, mg/dL, FALSE, UNKNOWN"
    })
    void readsGlucoseNotProvenFastingOnlyBelowTheCut(String glucose, String unit, Truth fasting, Truth met) {
        PublishedStates states =
                new PublishedStates().measure("GLU", glucose, unit, fasting).know(Chart.absent("glucose-drug"));
        assertThat(states.truth("mets-glucose")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"99, FALSE", "100, TRUE"})
    void letsAProvenFastingGlucoseDecide(String fpg, Truth met) {
        PublishedStates states = new PublishedStates()
                .measure("fpg", fpg, "mg/dL", Truth.TRUE)
                .measure("GLU", "130", "mg/dL")
                .know(Chart.absent("glucose-drug"));
        assertThat(states.truth("mets-glucose")).isEqualTo(met);
    }

    @Test
    void meetsACriterionByItsMedicine() {
        PublishedStates treated = blood(subject(Sex.MALE, "NHLBI_US", "90", "118", "70"), "100", "60", "90", "mg/dL")
                .know(Chart.present("tg-hdl-drug"), Chart.present("bp-drug"), Chart.present("glucose-drug"));
        assertCount(treated, Truth.TRUE, 4, 5);
        assertThat(treated.measure("WAIST", "110", "cm").truth("htg-waist")).isEqualTo(Truth.FALSE);
    }

    @Test
    void isAbsentOnlyWhenTheMissingCriteriaCannotReachThree() {
        PublishedStates twoUnknown = new PublishedStates()
                .measure("WAIST", "110", "cm")
                .measure("HDL", "50", "mg/dL")
                .measure("systolic-bp", "120", "mm[Hg]")
                .measure("diastolic-bp", "70", "mm[Hg]")
                .know(
                        Chart.absent("tg-hdl-drug"),
                        Chart.absent("bp-drug"),
                        Chart.absent("glucose-drug"),
                        Chart.absent("metabolic-syndrome-coded"));
        assertCount(twoUnknown, Truth.UNKNOWN, 1, 3);
        assertCount(twoUnknown.measure("WAIST", "90", "cm"), Truth.FALSE, 0, 3);
    }

    @Test
    void takesTheCodeForTheSyndromeButNotItsMissingListForAnOpenQuestion() {
        PublishedStates healthy = blood(subject(Sex.MALE, "NHLBI_US", "90", "118", "70"), "100", "60", "90", "mg/dL");
        assertCount(healthy.know(Chart.present("metabolic-syndrome-coded")), Truth.TRUE, 0, 5);
        assertCount(healthy.know(Chart.unknown("metabolic-syndrome-coded")), Truth.FALSE, 0, 5);
        assertCount(healthy.know(Chart.unconfirmed("metabolic-syndrome-coded")), Truth.FALSE, 0, 5);
    }
}
