package org.myogate.index;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/** Puts together the values that may enter one formula. */
enum Draws {
    /** One specimen, or taken within minutes; a date without time pairs by its specimen only. */
    SAME_DRAW {
        @Override
        List<Map<Input, Value>> all(Series series, ZoneId zone, Pairing pairing) {
            Input first = series.required().keySet().iterator().next();
            return series.of(first).stream()
                    .map(anchor -> pick(
                            series.required(),
                            (input, value) -> input == first
                                    ? value.equals(anchor)
                                    : isOneDraw(anchor, value, pairing.sameDraw())))
                    .filter(Objects::nonNull)
                    .toList();
        }
    },
    /** One calendar day, or one specimen. */
    SAME_DAY {
        @Override
        List<Map<Input, Value>> all(Series series, ZoneId zone, Pairing pairing) {
            Map<Object, Map<Input, List<Value>>> days = new LinkedHashMap<>();
            series.required()
                    .forEach((input, values) -> values.forEach(
                            value -> days.computeIfAbsent(dayOrDraw(value, zone), day -> new EnumMap<>(Input.class))
                                    .computeIfAbsent(input, none -> new ArrayList<>())
                                    .add(value)));
            return days.values().stream()
                    .filter(day -> day.size() == series.required().size())
                    .map(day -> pick(day, (input, value) -> true))
                    .filter(Objects::nonNull)
                    .toList();
        }
    },
    /** Within days of each other. */
    NEAR {
        @Override
        List<Map<Input, Value>> all(Series series, ZoneId zone, Pairing pairing) {
            Set<LocalDate> ends = new LinkedHashSet<>();
            series.required()
                    .values()
                    .forEach(values ->
                            values.forEach(value -> ends.add(value.when().latestDay(zone))));
            return ends.stream()
                    .map(end -> pick(
                            series.required(),
                            (input, value) -> !value.when().latestDay(zone).isAfter(end)
                                    && !value.when()
                                            .earliestDay(zone)
                                            .isBefore(end.minusDays(pairing.liverValuesDays()))))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    },
    /** One glucose tolerance test. */
    SAME_TEST {
        @Override
        List<Map<Input, Value>> all(Series series, ZoneId zone, Pairing pairing) {
            return new ToleranceTest(series, zone, pairing.sameDraw()).all();
        }
    };

    /**
     * What there is to choose from: the values of each input, newest first.
     *
     * @param required inputs that a formula cannot do without
     * @param more inputs of which it takes what is there
     */
    record Series(Map<Input, List<Value>> required, Map<Input, List<Value>> more) {

        List<Value> of(Input input) {
            return required.getOrDefault(input, more.getOrDefault(input, List.of()));
        }
    }

    /** Every set of values that belong together, one value per input, newest first. */
    List<Map<Input, Value>> newestFirst(Series series, ZoneId zone, Pairing pairing) {
        return all(series, zone, pairing).stream()
                .sorted(Comparator.comparing((Map<Input, Value> draw) -> newest(draw.values()))
                        .reversed())
                .toList();
    }

    abstract List<Map<Input, Value>> all(Series series, ZoneId zone, Pairing pairing);

    static When newest(Collection<Value> values) {
        return values.stream().map(Value::when).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Of the fitting values of each input the best proven fasting, then the newest; null when an input has none. */
    private static @Nullable Map<Input, Value> pick(Map<Input, List<Value>> series, BiPredicate<Input, Value> fits) {
        Map<Input, Value> picked = new EnumMap<>(Input.class);
        series.forEach((input, values) -> values.stream()
                .filter(value -> fits.test(input, value))
                .min(Comparator.comparing((Value value) -> input.needsFasting() ? rank(value.fasting()) : 0))
                .ifPresent(value -> picked.put(input, value)));
        return picked.size() == series.size() ? picked : null;
    }

    private static int rank(Truth fasting) {
        return switch (fasting) {
            case TRUE -> 0;
            case UNKNOWN -> 1;
            case FALSE -> 2;
        };
    }

    static boolean isOneDraw(Value one, Value other, Duration tolerance) {
        return (one.draw() != null && one.draw().equals(other.draw()))
                || one.when().isWithin(tolerance, other.when());
    }

    /** A value dated no better than by month pairs by its specimen only; one without that pairs with nothing. */
    static Object dayOrDraw(Value value, ZoneId zone) {
        LocalDate day = value.when().earliestDay(zone);
        if (day.equals(value.when().latestDay(zone))) {
            return day;
        }
        return value.draw() == null ? value : value.draw();
    }

    /**
     * For a formula of fasting blood: each value that a meal changes is proven fasting; one proven not spoils it. Where a
     * meal changes none of them, how all of them were drawn.
     */
    static Truth fasting(Map<Input, Value> draw) {
        boolean isSensitive = draw.keySet().stream().anyMatch(Input::needsFasting);
        return draw.entrySet().stream()
                .filter(entry -> !isSensitive || entry.getKey().needsFasting())
                .map(entry -> entry.getValue().fasting())
                .reduce(Truth.TRUE, Truth::and);
    }
}
