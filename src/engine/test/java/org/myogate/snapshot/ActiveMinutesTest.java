package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** E 1.1, D26: where nobody answered the two questions, minutes that a device or the IPAQ counted. */
class ActiveMinutesTest {

    private static final String MODERATE = "77592-4";
    private static final String VIGOROUS = "77593-2";

    private static Observation count(String code, String at, String number, String unit) {
        return Obs.of(code)
                .id("c" + code + at.replaceAll("[^0-9]", "") + number)
                .at(at)
                .value(number, unit)
                .make();
    }

    private static String read(Resource... resources) {
        return Shown.value(Dossier.ofMan().with(resources).read(), "evs-min-per-wk");
    }

    private static Resource[] days(int from, int to, String code, String minutes) {
        List<Observation> all = new ArrayList<>();
        for (int d = from; d <= to; d++) {
            all.add(count(code, "2026-11-" + (d < 10 ? "0" : "") + d, minutes, "min"));
        }
        return all.toArray(Resource[]::new);
    }

    @Test
    void metMinutesAreFourToAModerateAndEightToAVigorousMinuteWhichCountsTwice() {
        // 480/4 + 2 x 240/8
        assertThat(read(
                        count(MODERATE, "2026-11-02", "480", "[MET].min/wk"),
                        count(VIGOROUS, "2026-11-02", "240", "[MET].min/wk")))
                .isEqualTo("180 min/wk");
    }

    @Test
    void oneHalfOfTheQuestionnaireIsALowerBound() {
        assertThat(read(count(MODERATE, "2026-11-02", "480", "[MET].min/wk"))).isEqualTo(">=120 min/wk");
        assertThat(read(Obs.of(VIGOROUS)
                        .at("2026-11-02")
                        .written("800", "MET-min/wk")
                        .make()))
                .isEqualTo(">=200 min/wk");
    }

    @Test
    void refusesMinutesWithoutAUnit() {
        Snapshot snapshot =
                Dossier.ofMan().with(Obs.of(MODERATE).whole(480).make()).read();

        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o77592-4 UNIT");
    }

    @Test
    void addsUpTheNewestSevenDaysOfFourAndMore() {
        assertThat(read(days(1, 3, MODERATE, "30"))).isEqualTo("MISSING");
        assertThat(read(days(1, 4, MODERATE, "30"))).isEqualTo("120 min/wk");
        assertThat(read(days(1, 9, MODERATE, "30"))).isEqualTo("210 min/wk");
    }

    @Test
    void aVigorousMinuteOfADeviceCountsTwice() {
        List<Resource> all = new ArrayList<>(List.of(days(1, 4, MODERATE, "20")));
        all.addAll(List.of(days(3, 4, VIGOROUS, "10")));

        assertThat(read(all.toArray(Resource[]::new))).isEqualTo("120 min/wk");
    }

    @Test
    void minutesOfOneDeviceUnderTwoCodesCountOnce() {
        List<Resource> all = new ArrayList<>(List.of(days(1, 4, MODERATE, "20")));
        all.addAll(List.of(days(1, 4, "101689-8", "30")));

        assertThat(read(all.toArray(Resource[]::new))).isEqualTo("120 min/wk");
    }

    @Test
    void minutesOfNoStatedIntensityAreAnUpperBound() {
        assertThat(read(days(1, 7, "101691-4", "15"))).isEqualTo("<=105 min/wk");
    }

    @Test
    void anAnswerComesBeforeADevice() {
        List<Resource> all = new ArrayList<>(List.of(days(1, 7, MODERATE, "60")));
        all.add(count("82290-8", "2026-07-01", "40", "min/wk"));
        Snapshot snapshot = Dossier.ofMan().with(all.toArray(Resource[]::new)).read();

        assertThat(Shown.value(snapshot, "evs-min-per-wk")).isEqualTo("40 min/wk");
        // The answer is older than 90 days, the device is not.
        assertThat(Shown.value(snapshot, "evs-min-per-wk.now")).isEqualTo("420 min/wk");
    }

    @Test
    void refusesMoreThanFiveHoursADay() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        count(MODERATE, "2026-11-02", "8400", "[MET].min/wk"),
                        count(VIGOROUS, "2026-11-02", "8", "[MET].min/wk"))
                .read();

        assertThat(Shown.value(snapshot, "evs-min-per-wk")).isEqualTo("MISSING");
        assertThat(Shown.unusable(snapshot))
                .containsOnly("Observation/c77592-4202611028400 BOUNDS", "Observation/c77593-2202611028 BOUNDS");
    }

    @Test
    void pairsTheAnswersOfOneQuestionnaireAcrossDays() {
        Obs days = Obs.of("89555-7").at("2026-11-02").value("3", "d/wk");
        Obs minutes = Obs.of("68516-4").at("2026-11-04").value("30", "min/d");
        assertThat(read(days.make(), minutes.make())).isEqualTo("MISSING");

        Reference answers = new Reference("QuestionnaireResponse/7");
        assertThat(read(
                        days.also(o -> o.addDerivedFrom(answers)).make(),
                        minutes.also(o -> o.addDerivedFrom(answers)).make()))
                .isEqualTo("90 min/wk");
    }

    @Test
    void flagsARecordedProductThatIsNotTheProduct() {
        Observation days = Obs.of("89555-7").at("2026-11-02").value("3", "d/wk").make();
        Observation minutes =
                Obs.of("68516-4").at("2026-11-02").value("60", "min/d").make();
        Observation sessions =
                Obs.of("82290-8").at("2026-11-02").value("3", "min/wk").make();
        Snapshot snapshot = Dossier.ofMan().with(days, minutes, sessions).read();

        assertThat(Shown.measured(snapshot, "evs-min-per-wk").flags()).contains(Flag.DISAGREES);
        assertThat(Shown.measured(
                                Dossier.ofMan()
                                        .with(days, minutes, count("82290-8", "2026-11-02", "180", "min/wk"))
                                        .read(),
                                "evs-min-per-wk")
                        .flags())
                .doesNotContain(Flag.DISAGREES);
    }
}
