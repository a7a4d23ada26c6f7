package org.myogate.index;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/** The body measures of one patient, and which of them go with a blood sample. */
final class Body {

    private final Map<Input, List<Value>> series;
    private final Pairing pairing;
    private final ZoneId zone;

    /** @param series the values of each input, newest first */
    Body(Map<Input, List<Value>> series, Pairing pairing, ZoneId zone) {
        this.series = series;
        this.pairing = pairing;
        this.zone = zone;
    }

    static boolean measures(Input input) {
        return switch (input) {
            case WAIST, HEIGHT, WEIGHT, BMI -> true;
            default -> false;
        };
    }

    /** The newest value, null when there is none. */
    @Nullable
    Value newest(Input input) {
        return find(input, value -> true);
    }

    /** The newest value that goes with blood of that time, null when there is none. */
    @Nullable
    Value with(When blood, Input input) {
        return find(input, value -> belongs(value, blood));
    }

    /** What has to be measured before there is a value of this input. */
    List<String> lacking(Input input) {
        if (input != Input.BMI) {
            return List.of(input.word());
        }
        List<String> words = new ArrayList<>();
        if (newest(Input.HEIGHT) == null) {
            words.add(Input.HEIGHT.word());
        }
        if (newest(Input.WEIGHT) == null || words.isEmpty()) {
            words.add(Input.WEIGHT.word());
        }
        return words;
    }

    /** Whether a reported body mass index, no older than the weight, contradicts the recomputed one. */
    boolean isBmiDisputed() {
        Value weight = newest(Input.WEIGHT);
        Value height = newest(Input.HEIGHT);
        Value reported = first(Input.BMI, value -> true);
        if (weight == null
                || height == null
                || reported == null
                || lastDay(reported).isBefore(lastDay(weight))) {
            return false;
        }
        double recomputed = bmi(weight, height).base();
        return Math.abs(reported.base() - recomputed) * 100 > pairing.bmiDifferencePercent() * recomputed;
    }

    private @Nullable Value find(Input input, Predicate<Value> fits) {
        return switch (input) {
            case BMI -> bmi(fits);
            // An adult's height does not go with a sample: the newest stands for all.
            case HEIGHT -> first(input, value -> true);
            default -> first(input, fits);
        };
    }

    private @Nullable Value bmi(Predicate<Value> fits) {
        Value weight = first(Input.WEIGHT, fits);
        Value height = first(Input.HEIGHT, value -> true);
        return weight == null || height == null ? first(Input.BMI, fits) : bmi(weight, height);
    }

    private static Value bmi(Value weight, Value height) {
        List<Reading> readings = new ArrayList<>(weight.readings());
        readings.addAll(height.readings());
        double bmi = BodyFormulas.bmi(weight.base(), height.base());
        return new Value(bmi, weight.when(), Truth.UNKNOWN, null, readings);
    }

    private @Nullable Value first(Input input, Predicate<Value> fits) {
        return series.getOrDefault(input, List.of()).stream()
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    private boolean belongs(Value value, When blood) {
        long apart = Math.max(
                daysBetween(value.when().earliestDay(zone), blood.latestDay(zone)),
                daysBetween(value.when().latestDay(zone), blood.earliestDay(zone)));
        return apart <= pairing.bodyWithLabsDays() && isWeightSteady(lastDay(value), blood.latestDay(zone));
    }

    /** Over the days from one to the other, as far as weight was measured on them. */
    private boolean isWeightSteady(LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        List<Value> weights = series.getOrDefault(Input.WEIGHT, List.of()).stream()
                .filter(weight ->
                        !lastDay(weight).isBefore(from) && !lastDay(weight).isAfter(to))
                .toList();
        if (weights.isEmpty()) {
            return true;
        }
        double first = weights.get(weights.size() - 1).base();
        return weights.stream().allMatch(weight -> pairing.isSteadyWeight(first, weight.base()));
    }

    private LocalDate lastDay(Value value) {
        return value.when().latestDay(zone);
    }

    private static long daysBetween(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
