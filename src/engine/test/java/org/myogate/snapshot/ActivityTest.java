package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** E 1.1 and D26: minutes a week as recorded, else days times minutes of one day. */
class ActivityTest {

    private static Observation days(String at, String days) {
        return Obs.of("89555-7").id("d" + at + days).at(at).value(days, "d/wk").make();
    }

    private static Observation minutes(String at, String minutes) {
        return Obs.of("68516-4")
                .id("m" + at + minutes)
                .at(at)
                .value(minutes, "min/d")
                .make();
    }

    private static Observation product(String at, String minutes) {
        return Obs.of("82290-8").id("p" + at).at(at).value(minutes, "min/wk").make();
    }

    private static String read(Observation... observations) {
        return Shown.value(Dossier.ofMan().with(observations).read(), "evs-min-per-wk");
    }

    @Test
    void multipliesDaysByMinutesOfOneDay() {
        Snapshot snapshot = Dossier.ofMan()
                .with(days("2026-11-02", "3"), minutes("2026-11-02", "30"))
                .read();

        assertThat(Shown.value(snapshot, "evs-min-per-wk")).isEqualTo("90 min/wk");
        assertThat(Shown.sources(snapshot, "evs-min-per-wk"))
                .containsExactly("Observation/d2026-11-023", "Observation/m2026-11-0230");
    }

    @Test
    void needsBothAnswersOfOneDay() {
        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-03", "30"))).isEqualTo("MISSING");
        assertThat(read(days("2026-11-02", "3"))).isEqualTo("MISSING");
        assertThat(read(minutes("2026-11-02", "30"))).isEqualTo("MISSING");
        assertThat(read(days("2026-11", "3"), minutes("2026-11", "30"))).isEqualTo("MISSING");
    }

    @Test
    void noDaysNeedNoMinutes() {
        assertThat(read(days("2026-11-02", "0"))).isEqualTo("0 min/wk");
    }

    @Test
    void aBareDateAndATimeOfOneDayPair() {
        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-02T09:00:00Z", "30")))
                .isEqualTo("90 min/wk");
    }

    @Test
    void pairsAnswersOfOneTimeBeforeThoseOfOneDay() {
        assertThat(read(
                        days("2026-11-02T09:00:00Z", "3"),
                        minutes("2026-11-02T09:00:00Z", "30"),
                        days("2026-11-02T17:00:00Z", "5"),
                        minutes("2026-11-02T17:00:00Z", "60")))
                .isEqualTo("300 min/wk");
    }

    @Test
    void twoAnswersOfOneDayThatDisagreeGiveNone() {
        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-02", "30"), minutes("2026-11-02", "60")))
                .isEqualTo("CONFLICT");
    }

    @Test
    void takesTheRecordedProductOfThatDay() {
        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-02", "30"), product("2026-11-02", "120")))
                .isEqualTo("120 min/wk");
    }

    @Test
    void takesWhicheverIsNewer() {
        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-02", "30"), product("2026-10-02", "120")))
                .isEqualTo("90 min/wk");
        assertThat(read(days("2026-10-02", "3"), minutes("2026-10-02", "30"), product("2026-11-02", "120")))
                .isEqualTo("120 min/wk");
    }

    @Test
    void worksItOutWhereTheRecordedProductWasRefused() {
        Observation sessions =
                Obs.of("82290-8").at("2026-11-02").value("3", "/wk").make();

        assertThat(read(days("2026-11-02", "3"), minutes("2026-11-02", "30"), sessions))
                .isEqualTo("90 min/wk");
    }

    @Test
    void anOpenAnswerIsALowerBound() {
        Observation open =
                Obs.of("68516-4").at("2026-11-02").text("150 or more").make();

        assertThat(read(days("2026-11-02", "3"), open)).isEqualTo(">=450 min/wk");
    }

    @Test
    void refusesMoreThanFiveHoursADay() {
        Snapshot snapshot = Dossier.ofMan()
                .with(days("2026-11-02", "7"), minutes("2026-11-02", "301"))
                .read();

        assertThat(snapshot.measurement("evs-min-per-wk")).isInstanceOf(Unmeasured.class);
        assertThat(Shown.unusable(snapshot))
                .containsExactly("Observation/d2026-11-027 BOUNDS", "Observation/m2026-11-02301 BOUNDS");
        assertThat(read(days("2026-11-02", "7"), minutes("2026-11-02", "300"))).isEqualTo("2100 min/wk");
    }
}
