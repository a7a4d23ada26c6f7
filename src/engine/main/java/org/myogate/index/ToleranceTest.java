package org.myogate.index;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Truth;

/**
 * Puts together the values of one glucose tolerance test: the codes name the moment, so that one day makes one test. A
 * moment counts only with glucose and insulin.
 */
final class ToleranceTest {

    private final Draws.Series series;
    private final ZoneId zone;
    private final Duration sameDraw;

    ToleranceTest(Draws.Series series, ZoneId zone, Duration sameDraw) {
        this.series = series;
        this.zone = zone;
        this.sameDraw = sameDraw;
    }

    /** Every test of which all that is required is there, and one moment more where more is asked for. */
    List<Map<Input, Value>> all() {
        Set<Input> required = series.required().keySet();
        Set<Input> more = series.more().keySet();
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Value value : series.of(Input.GLUCOSE_0)) {
            LocalDate day = day(value);
            if (day != null) {
                days.add(day);
            }
        }
        return days.stream()
                .map(this::on)
                .filter(test -> test.keySet().containsAll(required))
                .map(test -> only(test, required, more))
                .filter(test -> more.isEmpty() || test.size() > required.size())
                .toList();
    }

    private static Map<Input, Value> only(Map<Input, Value> test, Set<Input> required, Set<Input> more) {
        Map<Input, Value> asked = new EnumMap<>(test);
        asked.keySet().removeIf(input -> !required.contains(input) && !more.contains(input));
        return asked;
    }

    private Map<Input, Value> on(LocalDate day) {
        Map<Input, Value> test = new EnumMap<>(Input.class);
        addStart(day, test);
        for (TestPoint point : TestPoint.values()) {
            Value glucose = point == TestPoint.BEFORE ? null : newest(point.glucose(), day);
            Value insulin = point == TestPoint.BEFORE ? null : newest(point.insulin(), day);
            if (glucose != null && insulin != null) {
                test.put(point.glucose(), glucose);
                test.put(point.insulin(), insulin);
            }
        }
        return test;
    }

    /** One draw of glucose and insulin, best the one proven fasting, else the earliest. */
    private void addStart(LocalDate day, Map<Input, Value> test) {
        List<Value> insulins = starts(Input.INSULIN_0, day);
        for (Value glucose : starts(Input.GLUCOSE_0, day)) {
            for (Value insulin : insulins) {
                if (!test.containsKey(Input.GLUCOSE_0) && isOneStart(glucose, insulin)) {
                    test.put(Input.GLUCOSE_0, glucose);
                    test.put(Input.INSULIN_0, insulin);
                }
            }
        }
    }

    private List<Value> starts(Input input, LocalDate day) {
        return series.of(input).stream()
                .filter(value -> day.equals(day(value)))
                .sorted(Comparator.comparing((Value value) -> value.fasting() == Truth.TRUE ? 0 : 1)
                        .thenComparing(Value::when))
                .toList();
    }

    /** Where only the date is known, the day of a test has but one start. */
    private boolean isOneStart(Value glucose, Value insulin) {
        boolean isTimed = glucose.when().isTimed() && insulin.when().isTimed();
        return Draws.isOneDraw(glucose, insulin, sameDraw) || !isTimed;
    }

    private @Nullable Value newest(Input input, LocalDate day) {
        return series.of(input).stream()
                .filter(value -> day.equals(day(value)))
                .findFirst()
                .orElse(null);
    }

    /** A time dated no better than by month is of no test. */
    private @Nullable LocalDate day(Value value) {
        LocalDate day = value.when().earliestDay(zone);
        return day.equals(value.when().latestDay(zone)) ? day : null;
    }
}
