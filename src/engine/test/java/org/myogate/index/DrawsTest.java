package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.myogate.index.Worked.DAY;
import static org.myogate.index.Worked.EIGHT;
import static org.myogate.index.Worked.body;
import static org.myogate.index.Worked.lacking;
import static org.myogate.index.Worked.measured;
import static org.myogate.index.Worked.p1;
import static org.myogate.index.Worked.refused;
import static org.myogate.index.Worked.result;
import static org.myogate.index.Worked.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.index.IndexResult.Computed;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Truth;

class DrawsTest {

    @ParameterizedTest
    @CsvSource({"2026-11-01T08:30:00Z, true", "2026-11-01T08:31:00Z, false", "2026-11-01T07:30:00Z, true"})
    void pairsInsulinWithGlucoseWithinHalfAnHour(String insulinAt, boolean paired) {
        Chart chart = body().fasting("GLU", "108", "mg/dL", EIGHT).fasting("INS-F", "18", "u[IU]/mL", insulinAt);
        assertThat(result(chart, "HOMA_IR") instanceof Computed).isEqualTo(paired);
    }

    @Test
    void doesNotPairDatesWithoutTimeByTheDay() {
        Chart chart = body().fasting("GLU", "108", "mg/dL", DAY).fasting("INS-F", "18", "u[IU]/mL", DAY);
        assertThat(lacking(chart, "HOMA_IR")).containsExactly("fasting-glucose", "fasting-insulin");
    }

    @Test
    void pairsDatesWithoutTimeByTheirSpecimen() {
        Chart chart = body().add("GLU", "108", "mg/dL", DAY, Truth.TRUE, "Specimen/1")
                .add("INS-F", "18", "u[IU]/mL", DAY, Truth.TRUE, "Specimen/1");
        assertThat(value(chart, "HOMA_IR")).isCloseTo(4.795737123, within(5e-6));
    }

    @Test
    void pairsLipidsWithGlucoseOfOneDayOnly() {
        Chart sameDay = body().fasting("GLU", "108", "mg/dL", "2026-11-01T08:00:00Z")
                .fasting("tg-mg-per-dl", "210", "mg/dL", "2026-11-01");
        Chart nextDay = body().fasting("GLU", "108", "mg/dL", "2026-11-01T08:00:00Z")
                .fasting("tg-mg-per-dl", "210", "mg/dL", "2026-11-02");
        assertThat(value(sameDay, "TyG")).isCloseTo(9.336091577, within(1e-5));
        assertThat(lacking(nextDay, "TyG")).containsExactly("fasting-glucose", "triglycerides");
    }

    @Test
    void takesTheNewestDayOnWhichAllInputsExist() {
        Chart chart = body().fasting("GLU", "108", "mg/dL", "2026-06-01")
                .fasting("tg-mg-per-dl", "210", "mg/dL", "2026-06-01")
                .fasting("GLU", "90", "mg/dL", "2026-08-01")
                .fasting("tg-mg-per-dl", "100", "mg/dL", "2026-08-01")
                .fasting("tg-mg-per-dl", "300", "mg/dL", "2026-10-01");
        assertThat(value(chart, "TyG")).isCloseTo(Math.log(100 * 90 / 2.0), within(1e-9));
        assertThat(measured(chart, "TyG").when().latestDay(Chart.ZONE)).isEqualTo("2026-08-01");
    }

    @Test
    void doesNotCallValuesDatedByMonthOneDay() {
        Chart chart =
                body().fasting("GLU", "108", "mg/dL", "2026-11").fasting("tg-mg-per-dl", "210", "mg/dL", "2026-11");
        assertThat(lacking(chart, "TyG")).containsExactly("fasting-glucose", "triglycerides");
    }

    @Test
    void marksAnIndexWhoseDrawIsNotProvenFasting() {
        Chart chart = body().fasting("tg-mg-per-dl", "210", "mg/dL", DAY).add("GLU", "108", "mg/dL", DAY);
        assertThat(measured(chart, "TyG").fastingAssumed()).isTrue();
        assertThat(measured(p1(), "TyG").fastingAssumed()).isFalse();
        assertThat(measured(p1(), "TG_HDL").fastingAssumed()).isFalse();
        assertThat(measured(p1(), "WHtR").fastingAssumed()).isFalse();
    }

    @Test
    void refusesADrawProvenAfterFood() {
        Chart chart = body().add("tg-mg-per-dl", "210", "mg/dL", DAY, Truth.FALSE, null)
                .add("HDL", "36", "mg/dL", DAY);
        assertThat(refused(chart, "TG_HDL")).isEqualTo("not-fasting");
    }

    @Test
    void takesAnOlderDrawWhenTheNewestIsProvenAfterFood() {
        Chart chart = body().fasting("tg-mg-per-dl", "100", "mg/dL", "2026-08-01")
                .add("HDL", "50", "mg/dL", "2026-08-01")
                .add("tg-mg-per-dl", "210", "mg/dL", DAY, Truth.FALSE, null)
                .add("HDL", "36", "mg/dL", DAY);
        assertThat(value(chart, "TG_HDL")).isEqualTo(2.0);
    }
}
