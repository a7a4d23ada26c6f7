package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** N 3 H: the mean of at least four days of wear in thirty, each day counted once. */
class StepsTest {

    private static Observation day(String date, String steps) {
        return Obs.of("41950-7")
                .id("s" + date + steps)
                .at(date)
                .value(steps, "{steps}/d")
                .make();
    }

    private static Observation sample(String at, String steps, String device) {
        return Obs.of("55423-8")
                .id("x" + at.replaceAll("[^0-9]", "") + device)
                .at(at)
                .value(steps, "{steps}")
                .also(o -> o.setDevice(new Reference("Device/" + device)))
                .make();
    }

    private static Obs over(String code, String start, String end) {
        return Obs.of(code)
                .also(o -> o.setEffective(
                        new Period().setStartElement(new DateTimeType(start)).setEndElement(new DateTimeType(end))));
    }

    private static String read(Resource... resources) {
        return Shown.value(Dossier.ofMan().with(resources).read(), "steps-per-day");
    }

    @Test
    void isTheMeanOfFourDaysAndMore() {
        assertThat(read(day("2026-11-01", "4000"), day("2026-11-02", "5000"), day("2026-11-03", "6000")))
                .isEqualTo("UNUSABLE");
        assertThat(read(
                        day("2026-11-01", "4000"),
                        day("2026-11-02", "5000"),
                        day("2026-11-03", "6000"),
                        day("2026-11-04", "9000")))
                .isEqualTo("6000 /d");
    }

    @Test
    void leavesOutDaysWithoutWearAndDaysBeyondThirty() {
        assertThat(read(
                        day("2026-11-01", "4000"),
                        day("2026-11-02", "4000"),
                        day("2026-11-03", "4000"),
                        day("2026-11-04", "4000"),
                        day("2026-11-05", "499"),
                        day("2026-10-23", "30000")))
                .isEqualTo("4000 /d");
        assertThat(read(
                        day("2026-11-01", "4000"),
                        day("2026-11-02", "4000"),
                        day("2026-11-03", "4000"),
                        day("2026-11-04", "500")))
                .isEqualTo("3125 /d");
    }

    @Test
    void aMeanOverAPeriodCountsForEachOfItsDays() {
        assertThat(read(over("41950-7", "2026-11-02", "2026-11-15")
                        .value("4200", "/d")
                        .make()))
                .isEqualTo("4200 /d");
        assertThat(read(over("41950-7", "2026-11-02", "2026-11-04")
                        .value("4200", "/d")
                        .make()))
                .isEqualTo("UNUSABLE");
        // Twenty-four hours across midnight are one day.
        assertThat(read(over("41950-7", "2026-11-02T08:00:00Z", "2026-11-03T08:00:00Z")
                        .value("4200", "/d")
                        .make()))
                .isEqualTo("UNUSABLE");
    }

    @Test
    void aWeeklyCountIsSevenDaysOfASeventh() {
        assertThat(read(Obs.of("41952-3")
                        .at("2026-11-08")
                        .value("29400", "{#}/wk")
                        .make()))
                .isEqualTo("4200 /d");
        assertThat(read(Obs.of("41952-3")
                        .at("2026-11-08")
                        .value("29400", "{steps}")
                        .make()))
                .isEqualTo("4200 /d");
        assertThat(read(over("41952-3", "2026-11-02T00:00:00Z", "2026-11-09T00:00:00Z")
                        .value("29400", "{#}/wk")
                        .make()))
                .isEqualTo("4200 /d");
    }

    @Test
    void addsUpTheSamplesOfALocalDay() {
        List<Observation> samples = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            samples.add(sample("2026-11-0" + d + "T09:00:00Z", "1500", "phone"));
            samples.add(sample("2026-11-0" + d + "T18:00:00Z", "2500", "phone"));
        }

        assertThat(read(samples.toArray(Resource[]::new))).isEqualTo("4000 /d");
    }

    @Test
    void aDayIsALocalOne() {
        List<Observation> samples = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            // 23:30 UTC is the next morning in Berlin.
            samples.add(sample("2026-11-0" + d + "T23:30:00Z", "1000", "phone"));
            samples.add(sample("2026-11-0" + (d + 1) + "T10:00:00Z", "2000", "phone"));
        }
        Snapshot snapshot =
                Dossier.ofMan().with(samples.toArray(Resource[]::new)).readOn("2026-11-23", ZoneId.of("Europe/Berlin"));

        assertThat(Shown.value(snapshot, "steps-per-day")).isEqualTo("3000 /d");
    }

    @Test
    void takesTheLargerDeviceNeverTheSum() {
        List<Observation> samples = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            samples.add(sample("2026-11-0" + d + "T09:00:00Z", "4000", "phone"));
            samples.add(sample("2026-11-0" + d + "T09:00:00Z", "3000", "watch"));
            samples.add(sample("2026-11-0" + d + "T18:00:00Z", "3000", "watch"));
        }
        samples.add(day("2026-11-01", "9000"));

        // (9000 + 3 x 6000) / 4
        assertThat(read(samples.toArray(Resource[]::new))).isEqualTo("6750 /d");
    }

    @Test
    void aSampleSentTwiceIsOne() {
        List<Observation> samples = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            samples.add(sample("2026-11-0" + d + "T09:00:00Z", "4000", "phone"));
            Observation again = sample("2026-11-0" + d + "T09:00:00Z", "4000", "phone");
            again.setId("again" + d);
            samples.add(again);
        }

        assertThat(read(samples.toArray(Resource[]::new))).isEqualTo("4000 /d");
    }

    @Test
    void leavesOutTheSamplesOfADayThatStillRuns() {
        List<Observation> samples = new ArrayList<>();
        for (int d = 19; d <= 23; d++) {
            samples.add(sample("2026-11-" + d + "T07:00:00Z", d == 23 ? "600" : "4000", "phone"));
        }
        Dossier dossier = Dossier.ofMan().with(samples.toArray(Resource[]::new));

        assertThat(Shown.value(dossier.readOn("2026-11-23T12:00:00Z"), "steps-per-day"))
                .isEqualTo("4000 /d");
        assertThat(Shown.value(dossier.readOn("2026-11-23"), "steps-per-day")).isEqualTo("3320 /d");
    }

    @Test
    void namesTheSourcesOfAllDays() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        day("2026-11-01", "4000"),
                        day("2026-11-02", "4000"),
                        day("2026-11-03", "4000"),
                        day("2026-11-04", "4000"))
                .read();

        assertThat(Shown.sources(snapshot, "steps-per-day")).hasSize(4);
        assertThat(Shown.measured(snapshot, "steps-per-day").when())
                .isEqualTo(When.on(LocalDate.of(2026, 11, 4), ZoneId.of("UTC")));
    }

    @Test
    void refusesACountWithoutUnit() {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of("41950-7").whole(4000).make()).read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o41950-7 UNIT");
    }
}
