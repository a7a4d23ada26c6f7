package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Mode;
import org.myogate.gate.Restriction;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.snapshot.Chart;

/** What holds of every prescription by the shipped rows, whatever is recommended and whatever the gates leave. */
class PrescriptionLawsTest {

    private static final String DOSES = "plan/doses.csv";
    private static final Set<String> RECOMMENDATIONS = Arrays.stream(
                    Chart.RULES.texts().getOrDefault(DOSES, "").split("\n"))
            .map(row -> row.split(",", 2)[0])
            .filter(id -> id.startsWith("EX-") || id.startsWith("ART-"))
            .collect(Collectors.toUnmodifiableSet());

    @Provide
    Arbitrary<Set<String>> standing() {
        return Arbitraries.of(RECOMMENDATIONS).set();
    }

    @Provide
    Arbitrary<Set<String>> present() {
        return Arbitraries.of("frail", "age-65-plus", "fit-to-jog").set();
    }

    @Provide
    Arbitrary<Baseline> baselines() {
        Arbitrary<BigDecimal> minutes = Arbitraries.of("0", "60", "150", "400").map(BigDecimal::new);
        Arbitrary<HeartRateReserve> hearts = Arbitraries.of(60, 80).map(rest -> Prescribing.heart(rest, 60));
        Arbitrary<Capacity> capacities =
                Arbitraries.of("4.0", "9.0").map(BigDecimal::new).map(Capacity::new);
        return Combinators.combine(minutes.injectNull(0.2), hearts.injectNull(0.3), capacities.injectNull(0.3))
                .as(Baseline::new);
    }

    /** Floors are left out: they raise the repetitions of a lighter load, as they have to. */
    @Provide
    Arbitrary<Restriction> restrictions() {
        Arbitrary<String> gates = Arbitraries.of("SG-06b", "SG-12", "SG-17", "SG-24", "SG-29");
        Arbitrary<Slot> slots = Combinators.combine(
                        Arbitraries.of(Slot.Part.AEROBIC, Slot.Part.STRENGTH), Arbitraries.of(Slot.Dimension.class))
                .as(Slot::new);
        Arbitrary<BigDecimal> numbers =
                Arbitraries.of("2", "13", "45", "50", "60", "200").map(BigDecimal::new);
        return Arbitraries.oneOf(
                Combinators.combine(slots, Arbitraries.of(Slot.Phase.class), numbers, gates)
                        .as(Restriction.Limit::new),
                Combinators.combine(Arbitraries.of(Mode.class), gates).as(Restriction.Without::new),
                gates.map(gate -> new Restriction.Gauge(Restriction.Gauge.Scale.RPE, gate)));
    }

    @Provide
    Arbitrary<List<Restriction>> some() {
        return restrictions().list().ofMaxSize(8);
    }

    @Property(tries = 200)
    void theOrderOfRowsIsIrrelevant(
            @ForAll("standing") Set<String> standing,
            @ForAll("present") Set<String> present,
            @ForAll("baselines") Baseline baseline,
            @ForAll("some") List<Restriction> some,
            @ForAll Random random) {
        String[] table = Chart.RULES.texts().getOrDefault(DOSES, "").split("\n", 2);
        List<String> rows = new ArrayList<>(Arrays.asList(table[1].split("\n")));
        Collections.shuffle(rows, random);
        Prescription other = Prescribing.of(Map.of(DOSES, table[0] + "\n" + String.join("\n", rows) + "\n"));
        Restrictions restrictions = Restrictions.strictest(some);
        assertThat(other.compose(standing, restrictions, present::contains, baseline))
                .isEqualTo(Prescribing.SHIPPED.compose(standing, restrictions, present::contains, baseline));
    }

    @Property
    void anotherGateNeverRaisesANumber(
            @ForAll("standing") Set<String> standing,
            @ForAll("present") Set<String> present,
            @ForAll("baselines") Baseline baseline,
            @ForAll("some") List<Restriction> some,
            @ForAll("restrictions") Restriction more) {
        ExercisePlan before = compose(standing, present, baseline, some);
        ExercisePlan after = compose(
                standing,
                present,
                baseline,
                Stream.concat(some.stream(), Stream.of(more)).toList());
        assertThat(after.lines())
                .allSatisfy(line -> assertThat(Prescribing.line(before, line.slot(), line.phase()))
                        .hasValueSatisfying(was -> {
                            assertThat(isAtMost(line.high(), was.high())).isTrue();
                            assertThat(floor(line.low())).isLessThanOrEqualTo(floor(was.low()));
                        }));
    }

    @Property
    void nothingIsAboveALimit(
            @ForAll("standing") Set<String> standing,
            @ForAll("present") Set<String> present,
            @ForAll("baselines") Baseline baseline,
            @ForAll("some") List<Restriction> some) {
        ExercisePlan plan = compose(standing, present, baseline, some);
        assertThat(plan.lines())
                .allSatisfy(line -> assertThat(plan.restrictions().limit(line.slot(), line.phase()))
                        .matches(limit -> limit.isEmpty()
                                || isAtMost(line.high(), limit.get().value())));
        assertThat(plan.steps()).allSatisfy(step -> {
            Slot.Phase phase = step.fromWeek() == 1 ? Slot.Phase.START : Slot.Phase.TARGET;
            assertThat(plan.restrictions().limit(step.slot(), phase))
                    .matches(limit ->
                            limit.isEmpty() || isAtMost(step.high(), limit.get().value()));
        });
    }

    @Property
    void everyNumberNamesWhoAskedAndWhoCapped(
            @ForAll("standing") Set<String> standing,
            @ForAll("present") Set<String> present,
            @ForAll("baselines") Baseline baseline,
            @ForAll("some") List<Restriction> some) {
        ExercisePlan plan = compose(standing, present, baseline, some);
        ExercisePlan free = compose(standing, present, baseline, List.of());
        Set<String> named = Stream.concat(standing.stream(), some.stream().map(Restriction::gate))
                .collect(Collectors.toSet());
        assertThat(plan.lines()).allSatisfy(line -> {
            assertThat(line.askedBy()).isNotEmpty().isSubsetOf(standing);
            assertThat(line.cappedBy()).isSubsetOf(named);
            boolean isAsAsked = Prescribing.range(free, line.slot(), line.phase())
                    .equals(Prescribing.range(plan, line.slot(), line.phase()));
            boolean followsTheShare = line.slot().equals(Prescribing.METS);
            assertThat(isAsAsked || followsTheShare || !line.cappedBy().isEmpty())
                    .isTrue();
        });
    }

    @Property
    void nobodyIsToldToDoLessThanNowWhereNothingLimitsIt(
            @ForAll("standing") Set<String> standing, @ForAll("present") Set<String> present) {
        ExercisePlan plan = Prescribing.plan(standing, present, Prescribing.minutes(400));
        // EX-02 stands below 150 minutes only; a foot ulcer and a pregnancy have plans of their own.
        boolean isForTheActive = Stream.of("EX-02", "EX-18", "EX-19").noneMatch(standing::contains);
        assertThat(plan.lines())
                .filteredOn(line -> line.slot().equals(Prescribing.AEROBIC_MINUTES) && isForTheActive)
                .filteredOn(line -> line.phase() == Slot.Phase.TARGET || line.phase() == Slot.Phase.LATER)
                .allSatisfy(line -> assertThat(line.high()).isEqualByComparingTo("400"));
    }

    private static ExercisePlan compose(
            Set<String> standing, Set<String> present, Baseline baseline, List<Restriction> some) {
        return Prescribing.SHIPPED.compose(standing, Restrictions.strictest(some), present::contains, baseline);
    }

    private static boolean isAtMost(@Nullable BigDecimal high, @Nullable BigDecimal other) {
        return other == null || (high != null && high.compareTo(other) <= 0);
    }

    private static BigDecimal floor(@Nullable BigDecimal low) {
        return low == null ? BigDecimal.ZERO : low;
    }
}
