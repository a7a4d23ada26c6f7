package org.myogate.index;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/** Puts together the blood values that may enter one formula. */
enum Draws {
    /** One specimen, or taken within minutes; a date without time pairs by its specimen only. */
    SAME_DRAW {
        @Override
        List<Map<Input, Value>> all(Map<Input, List<Value>> series, ZoneId zone, Duration tolerance) {
            Input first = series.keySet().iterator().next();
            return series.getOrDefault(first, List.of()).stream()
                    .map(anchor -> pick(
                            series,
                            (input, value) ->
                                    input == first ? value.equals(anchor) : isOneDraw(anchor, value, tolerance)))
                    .filter(Objects::nonNull)
                    .toList();
        }
    },
    /** One calendar day, or one specimen. */
    SAME_DAY {
        @Override
        List<Map<Input, Value>> all(Map<Input, List<Value>> series, ZoneId zone, Duration tolerance) {
            Set<Object> days = new LinkedHashSet<>();
            for (List<Value> values : series.values()) {
                values.forEach(value -> days.add(dayOrDraw(value, zone)));
            }
            return days.stream()
                    .map(day -> pick(series, (input, value) -> day.equals(dayOrDraw(value, zone))))
                    .filter(Objects::nonNull)
                    .toList();
        }
    };

    /**
     * Every set of values that belong together, one value per input, newest first.
     *
     * @param series the values of each input, newest first
     */
    List<Map<Input, Value>> newestFirst(Map<Input, List<Value>> series, ZoneId zone, Duration tolerance) {
        return all(series, zone, tolerance).stream()
                .sorted(Comparator.comparing((Map<Input, Value> draw) -> newest(draw.values()))
                        .reversed())
                .toList();
    }

    abstract List<Map<Input, Value>> all(Map<Input, List<Value>> series, ZoneId zone, Duration tolerance);

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

    private static boolean isOneDraw(Value one, Value other, Duration tolerance) {
        return (one.draw() != null && one.draw().equals(other.draw()))
                || one.when().isWithin(tolerance, other.when());
    }

    /** A value dated no better than by month pairs by its specimen only; one without that pairs with nothing. */
    private static Object dayOrDraw(Value value, ZoneId zone) {
        LocalDate day = value.when().earliestDay(zone);
        if (day.equals(value.when().latestDay(zone))) {
            return day;
        }
        return value.draw() == null ? value : value.draw();
    }

    /** For a formula of fasting blood: each value that a meal changes is proven fasting; one proven not spoils it. */
    static Truth fasting(Map<Input, Value> draw) {
        List<Truth> truths = new ArrayList<>();
        draw.forEach((input, value) -> {
            if (input.needsFasting()) {
                truths.add(value.fasting());
            }
        });
        return truths.stream().reduce(Truth.TRUE, Truth::and);
    }
}
