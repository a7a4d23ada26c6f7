package org.myogate.index;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One tolerance test: glucose (mg/dL) and insulin (uIU/mL) at the same minutes.
 *
 * @param minutes since the load, rising from 0
 * @param glucose at each
 * @param insulin at each
 */
record Curve(List<Integer> minutes, List<Double> glucose, List<Double> insulin) {

    /** How the values of a test make one. */
    enum Mean {
        /** Each sample counts alike, as in the original paper. */
        ARITHMETIC,
        /** Over time. */
        TRAPEZOID
    }

    Curve {
        minutes = List.copyOf(minutes);
        glucose = List.copyOf(glucose);
        insulin = List.copyOf(insulin);
    }

    /** Of the moments at which both were drawn. */
    static Curve of(Map<Input, Value> values) {
        List<TestPoint> points = Stream.of(TestPoint.values())
                .filter(point -> values.containsKey(point.glucose()) && values.containsKey(point.insulin()))
                .toList();
        return new Curve(
                points.stream().map(TestPoint::minutes).toList(),
                numbers(points, point -> base(values, point.glucose())),
                numbers(points, point -> base(values, point.insulin())));
    }

    private static List<Double> numbers(List<TestPoint> points, ToDoubleFunction<TestPoint> number) {
        return points.stream().mapToDouble(number).boxed().toList();
    }

    private static double base(Map<Input, Value> values, Input input) {
        Value value = values.get(input);
        if (value == null) {
            throw new IllegalStateException("no " + input);
        }
        return value.base();
    }

    /** The mean of either curve. Samples at unequal distances count by time, whatever was chosen. */
    double mean(List<Double> values, Mean chosen) {
        return chosen == Mean.ARITHMETIC && isEvenlySpaced()
                ? InsulinFormulas.arithmeticMean(array(values))
                : InsulinFormulas.trapezoidMean(time(), array(values));
    }

    private boolean isEvenlySpaced() {
        return IntStream.range(1, minutes.size())
                        .map(i -> minutes.get(i) - minutes.get(i - 1))
                        .distinct()
                        .count()
                <= 1;
    }

    double[] time() {
        return minutes.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
        return "Curve" + minutes;
    }
}
