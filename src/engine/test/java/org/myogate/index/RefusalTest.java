package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.myogate.index.Worked.DAY;
import static org.myogate.index.Worked.EIGHT;
import static org.myogate.index.Worked.body;
import static org.myogate.index.Worked.lacking;
import static org.myogate.index.Worked.p1;
import static org.myogate.index.Worked.refused;
import static org.myogate.index.Worked.result;
import static org.myogate.index.Worked.value;
import static org.myogate.index.Worked.wordOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.index.IndexResult.Refused;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unmeasured.Reason;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"HOMA_IR", "QUICKI", "Matsuda", "Adipo_IR"})
    void refusesInsulinIndicesOnInsulinAndInType1(String name) {
        assertThat(refused(p1().known(Chart.present("on-insulin")), name)).isEqualTo("on-insulin");
        assertThat(refused(p1().known(Chart.unconfirmed("on-insulin")), name)).isEqualTo("on-insulin");
        assertThat(refused(p1().known(Chart.present("t1d")), name)).isEqualTo("t1d");
        assertThat(refused(p1().known(Chart.present("dialysis")), name)).isEqualTo("dialysis");
    }

    @Test
    void refusesNothingForWhatIsNotKnown() {
        Chart chart = p1().known(Chart.unknown("on-insulin"), Chart.absent("t1d"), Chart.unknown("pregnant"));
        assertThat(value(chart, "HOMA_IR")).isCloseTo(4.795737123, within(5e-6));
    }

    @Test
    void leavesLipidIndicesAloneOnInsulin() {
        assertThat(value(p1().known(Chart.present("on-insulin")), "TyG")).isCloseTo(9.336091577, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pregnant", "postpartum-12wk"})
    void refusesWaistAndFastingIndicesInPregnancyAndSoonAfter(String concept) {
        Chart chart = p1().known(Chart.present(concept));
        for (String name : List.of(
                "WHtR", "WHR", "TyG", "TyG_BMI", "TyG_WC", "TG_HDL", "HOMA_IR", "QUICKI", "METS_IR", "VAI", "LAP",
                "FLI", "SPISE")) {
            assertThat(refused(chart, name)).as(name).isEqualTo("pregnant");
        }
        assertThat(value(chart, "BMI")).isCloseTo(32.824138366, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "179, mg/dL, ''",
        "179.4, mg/dL, ''",
        "179.5, mg/dL, fpg-180",
        "180, mg/dL, fpg-180",
        "9.9, mmol/L, ''",
        "10.0, mmol/L, fpg-180"
    })
    void refusesHomaAndItsTwinFromTheGlucoseLimitOn(String glucose, String unit, String word) {
        Chart chart = body().fasting("GLU", glucose, unit, EIGHT).fasting("INS-F", "18", "u[IU]/mL", EIGHT);
        assertThat(wordOf(chart, "HOMA_IR")).isEqualTo(word);
        assertThat(wordOf(chart, "QUICKI")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"126.8, ''", "127.1, bmi-over-40"})
    void refusesVaiAboveABodyMassIndexOf40(String weightKg, String word) {
        // 40.02 rounds to 40.0, 40.11 to 40.1
        Chart chart = Chart.of(Sex.MALE, 52)
                .add("HEIGHT", "178", "cm", DAY)
                .add("WEIGHT", weightKg, "kg", DAY)
                .add("WAIST", "130", "cm", DAY)
                .fasting("tg-mg-per-dl", "150", "mg/dL", DAY)
                .add("HDL", "40", "mg/dL", DAY);
        assertThat(wordOf(chart, "VAI")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"279, '', ''", "280, tg-over-279, ''", "499, tg-over-279, ''", "500, tg-over-279, domain"})
    void refusesWhereTriglyceridesLeaveTheDomain(String tg, String vai, String tyg) {
        Chart chart = body().fasting("tg-mg-per-dl", tg, "mg/dL", DAY)
                .add("HDL", "36", "mg/dL", DAY)
                .fasting("GLU", "108", "mg/dL", DAY);
        assertThat(wordOf(chart, "VAI")).isEqualTo(vai);
        for (String name : List.of("TyG", "TyG_BMI", "TyG_WC", "TG_HDL", "METS_IR", "LAP", "SPISE")) {
            assertThat(wordOf(chart, name)).as(name).isEqualTo(tyg);
        }
    }

    @Test
    void refusesVaiOnAMedicineForTriglycerides() {
        Chart chart = p1().known(Chart.present("tg-hdl-drug"));
        assertThat(refused(chart, "VAI")).isEqualTo("fibrate");
        assertThat(((Refused) result(chart, "VAI")).sources()).containsExactly(new Source("Condition/tg-hdl-drug"));
        assertThat(wordOf(chart, "LAP")).isEmpty();
    }

    @Test
    void refusesFormulasBySexWhereSexIsUnknown() {
        Chart chart = Chart.of(Sex.UNKNOWN, 52)
                .add("HEIGHT", "178", "cm", DAY)
                .add("WEIGHT", "104", "kg", DAY)
                .add("WAIST", "112", "cm", DAY)
                .fasting("tg-mg-per-dl", "210", "mg/dL", DAY)
                .add("HDL", "36", "mg/dL", DAY);
        assertThat(refused(chart, "VAI")).isEqualTo("domain");
        assertThat(refused(chart, "LAP")).isEqualTo("domain");
        assertThat(wordOf(chart, "SPISE")).isEmpty();
    }

    @Test
    void refusesWhenAllSamplesWereTakenInAcuteIllness() {
        Chart chart = body().fasting("GLU", "108", "mg/dL", DAY).known(Chart.unmeasured("tg-mg-per-dl", Reason.ACUTE));
        assertThat(refused(chart, "TyG")).isEqualTo("acute-illness");
        assertThat(lacking(chart, "METS_IR")).containsExactly("triglycerides", "hdl");
    }
}
