package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows at their edge, and what lies beyond all of them. */
class LookBackTest {

    @ParameterizedTest
    @CsvSource({
        "8280-0, 104, cm, WAIST, 2025-11-23, 104 cm", // P12M
        "8280-0, 104, cm, WAIST, 2025-11-23T00:00:00Z, 104 cm",
        "8280-0, 104, cm, WAIST, 2025-11-22, STALE",
        "8280-0, 104, cm, WAIST, 2025-11-22T23:59:59Z, STALE",
        "8280-0, 104, cm, WAIST, 2025-12, 104 cm",
        "8280-0, 104, cm, WAIST, 2025-11, STALE", // its oldest reading is the first of the month
        "8280-0, 104, cm, WAIST, 2026, 104 cm",
        "8280-0, 104, cm, WAIST, 2025, STALE",
        "8480-6, 132, mm[Hg], systolic-bp.now, 2026-10-24, 132 mm[Hg]", // P30D
        "8480-6, 132, mm[Hg], systolic-bp.now, 2026-10-23, STALE",
        "82290-8, 90, min/wk, evs-min-per-wk, 2026-05-24, 90 min/wk", // P183D
        "82290-8, 90, min/wk, evs-min-per-wk, 2026-05-23, STALE",
        "27873-9, 18, u[IU]/mL, INS-F, 2026-05-23, 18 u[IU]/mL", // P6M
        "27873-9, 18, u[IU]/mL, INS-F, 2026-05-22, STALE",
        "1518-0, 150, mg/dL, OGTT-2H, 2024-11-23, 150 mg/dL", // P24M
        "1518-0, 150, mg/dL, OGTT-2H, 2024-11-22, STALE"
    })
    void holdsAtTheVeryEdge(String code, String number, String unit, String use, String date, String expected) {
        Snapshot snapshot = Dossier.ofMan()
                .with(Obs.of(code).at(date).value(number, unit).make())
                .read();

        assertThat(Shown.value(snapshot, use)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.4, 2.2, 2.2 mmol/L", "2.1, 2.6, 2.1 mmol/L", "2.4, , UNUSABLE"})
    void takesTheLowerOfTheNewestTwoWhereAValueHasToBeSeenTwice(String newest, String earlier, String expected) {
        Dossier dossier = Dossier.ofMan()
                .with(Obs.of("2524-7")
                        .id("newest")
                        .at("2026-11-20T08:00:00Z")
                        .value(newest, "mmol/L")
                        .make());
        if (earlier != null) {
            dossier.with(Obs.of("2524-7")
                    .id("earlier")
                    .at("2026-11-10T08:00:00Z")
                    .value(earlier, "mmol/L")
                    .make());
        }
        assertThat(Shown.value(dossier.read(), "LACT.repeated")).isEqualTo(expected);
    }

    @Test
    void listsAsStaleWhatNoUseReachesAnyMore() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Obs.of("8280-0").at("2019-02-01").value("104", "cm").make(),
                        // beyond 30 days, but within 12 months
                        Obs.of("8480-6").at("2026-03-01").value("132", "mm[Hg]").make())
                .read();

        assertThat(Shown.stale(snapshot)).containsExactly("Observation/o8280-0 2019-02-01");
        assertThat(snapshot.unusable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1961-11-24, 2010-01-01, 178 cm", // 64 years: any adult height
        "1961-11-23, 2010-01-01, STALE", // 65 years: the last three
        "1961-11-23, 2023-11-23, 178 cm",
        "1961-11-23, 2023-11-22, STALE",
        "1961, 2010-01-01, STALE" // may be 65
    })
    void looksLessFarBackForHeightFromSixtyFive(String born, String measured, String expected) {
        Snapshot snapshot = Dossier.ofMan()
                .born(born)
                .with(Obs.of("8302-2").at(measured).value("178", "cm").make())
                .read();

        assertThat(Shown.value(snapshot, "HEIGHT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2002-10-01, STALE", "2025-10-01, 150 cm"})
    void usesNoHeightOfAChild(String measured, String expected) {
        // born 1990: 12 years old in 2002
        Snapshot snapshot = Dossier.ofMan()
                .born("1990-01-01")
                .with(Obs.of("8302-2").at(measured).value("150", "cm").make())
                .read();

        assertThat(Shown.value(snapshot, "HEIGHT")).isEqualTo(expected);
    }

    @Test
    void countsADayOfADurationByItsHours() {
        AsOf ten = AsOf.parse("2026-11-23T10:00:00Z", ZoneOffset.UTC);
        Duration day = Duration.ofHours(24);

        assertThat(ten.within(When.at(Instant.parse("2026-11-22T10:00:00Z")), day))
                .isTrue();
        assertThat(ten.within(When.at(Instant.parse("2026-11-22T09:59:59Z")), day))
                .isFalse();
    }

    @Test
    void countsABareTodayIntoTheLastDayAndABareYesterdayNot() {
        Duration day = Duration.ofHours(24);
        ZoneId london = ZoneId.of("Europe/London");
        // The clocks went back: this day had 25 hours.
        AsOf longDay = AsOf.endOf(LocalDate.of(2026, 10, 25), london);
        AsOf ten = AsOf.parse("2026-11-23T10:00:00Z", ZoneOffset.UTC);

        assertThat(ten.within(When.on(LocalDate.of(2026, 11, 23), ZoneOffset.UTC), day))
                .isTrue();
        assertThat(ten.within(When.on(LocalDate.of(2026, 11, 22), ZoneOffset.UTC), day))
                .isFalse();
        assertThat(longDay.within(When.on(LocalDate.of(2026, 10, 25), london), day))
                .isTrue();
        assertThat(longDay.within(When.on(LocalDate.of(2026, 10, 24), london), day))
                .isFalse();
    }

    @Test
    void countsTheDaysOfAPeriodInTheZoneOfTheReader() {
        ZoneId newYork = ZoneId.of("America/New_York");
        AsOf today = AsOf.endOf(LocalDate.of(2026, 11, 23), newYork);
        // 23 November 2025 in New York, the 24th in UTC
        When edge = When.at(Instant.parse("2025-11-23T05:00:00Z"));

        assertThat(today.within(edge, Period.ofMonths(12))).isTrue();
        assertThat(today.within(When.at(Instant.parse("2025-11-23T04:59:59Z")), Period.ofMonths(12)))
                .isFalse();
    }
}
