package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README rows unintentional-loss, active-weight-loss, ckd and regular-exerciser: what several values come to. */
class CoursesTest {

    private static Resource weight(String day, String kg) {
        return Obs.of("29463-7")
                .id("w" + day)
                .at(day + "T08:00:00Z")
                .value(kg, "kg")
                .make();
    }

    private static Resource egfr(String day, String value) {
        return Obs.of("98979-8")
                .id("g" + day)
                .at(day + "T08:00:00Z")
                .value(value, "mL/min/{1.73_m2}")
                .make();
    }

    private static String value(String marker, Resource... resources) {
        return Shown.value(Dossier.ofMan().with(resources).read(), marker);
    }

    @Test
    void weightFallsFromTheHighestOfTheDaysBefore() {
        assertThat(value(
                        "weight-loss-6m-percent",
                        weight("2026-06-01", "100"),
                        weight("2026-08-01", "98"),
                        weight("2026-11-01", "94")))
                .isEqualTo("6 %");
        assertThat(value("weight-loss-12wk-percent", weight("2026-09-01", "100"), weight("2026-11-01", "97")))
                .isEqualTo("3 %");
    }

    @Test
    void oneWeightOrAnOldOneSaysNothing() {
        assertThat(value("weight-loss-6m-percent", weight("2026-11-01", "94"))).isEqualTo("MISSING");
        assertThat(value("weight-loss-6m-percent", weight("2026-05-22", "100"), weight("2026-11-01", "94")))
                .isEqualTo("MISSING");
        assertThat(value("weight-loss-12wk-percent", weight("2026-08-30", "100"), weight("2026-11-01", "94")))
                .isEqualTo("MISSING");
        assertThat(value("weight-loss-6m-percent", weight("2026-05-23", "100"), weight("2026-11-01", "94")))
                .isEqualTo("6 %");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-03, 55, 2026-11-01, 50, 55 mL/min/{1.73_m2}",
        "2026-08-04, 55, 2026-11-01, 50, MISSING",
        "2026-08-03, 80, 2026-11-01, 50, 80 mL/min/{1.73_m2}"
    })
    void filtrationCountsTwiceWhen90DaysApart(String first, String low, String then, String newest, String expected) {
        assertThat(value("egfr-twice", egfr(first, low), egfr(then, newest))).isEqualTo(expected);
    }

    private static Resource[] vitalSigns(String first, String second, String days, String minutes) {
        return new Resource[] {
            Obs.of("89555-7")
                    .id("d1")
                    .at(first + "T08:00:00Z")
                    .value("3", "d/wk")
                    .make(),
            Obs.of("68516-4")
                    .id("m1")
                    .at(first + "T08:00:00Z")
                    .value("30", "min/d")
                    .make(),
            Obs.of("89555-7")
                    .id("d2")
                    .at(second + "T08:00:00Z")
                    .value(days, "d/wk")
                    .make(),
            Obs.of("68516-4")
                    .id("m2")
                    .at(second + "T08:00:00Z")
                    .value(minutes, "min/d")
                    .make()
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-09, 2026-11-01, 3, 30, PRESENT DERIVED",
        "2026-08-10, 2026-11-01, 3, 30, ABSENT NONE_RECORDED",
        "2026-08-09, 2026-11-01, 2, 30, ABSENT NONE_RECORDED",
        "2026-08-09, 2026-11-01, 3, 29, ABSENT NONE_RECORDED",
        "2026-01-01, 2026-05-24, 3, 30, PRESENT DERIVED",
        "2026-01-01, 2026-05-23, 3, 30, ABSENT NONE_RECORDED"
    })
    void twoVitalSignsMakeARegularExerciser(String first, String second, String days, String minutes, String expected) {
        assertThat(Shown.statement(
                        Dossier.ofMan()
                                .with(vitalSigns(first, second, days, minutes))
                                .read(),
                        "regular-exerciser"))
                .isEqualTo(expected);
    }
}
