package org.myogate.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.When;

/**
 * One input of a group.
 *
 * @param input word of {@code missing[].input}
 * @param fact the use or the concept that takes the plausible values
 * @param use the same as a use, null for a concept
 * @param scale of the values
 * @param sex whom the values fit; UNKNOWN for everybody
 * @param reassuring a plausible good value; of a concept 1 for yes, 0 for no
 * @param adverse a plausible bad value, alike
 * @param cuts cut-offs of gates and rules: a value is tried between each two neighbours
 * @param knownBy facts any of which tells what the input would
 * @param after asked although there is a value, because a second one this much later is what counts; null else
 */
record MissingInputMember(
        String input,
        String fact,
        @Nullable Analyte use,
        Scale scale,
        Sex sex,
        BigDecimal reassuring,
        BigDecimal adverse,
        List<String> cuts,
        List<String> knownBy,
        @Nullable TemporalAmount after) {

    /** How far inside an open end a value is tried, as a part of the end. */
    private static final BigDecimal MARGIN = new BigDecimal("0.01");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String QUESTION = "question";

    /**
     * What a member may turn out to be.
     *
     * @param scale of the values
     * @param values reassuring, adverse, then those between cut-offs
     */
    record Plausible(Scale scale, List<BigDecimal> values) {

        /** The value of one scenario; a member with fewer values than its group stays at its reassuring one. */
        BigDecimal value(int scenario) {
            return values.get(scenario < values.size() ? scenario : 0);
        }
    }

    boolean fits(Sex patient) {
        return sex == Sex.UNKNOWN || patient == Sex.UNKNOWN || sex == patient;
    }

    String effort() {
        return use == null ? QUESTION : use.effort();
    }

    boolean isMissing(MissingInputFacts facts) {
        return after != null || knownBy.stream().noneMatch(facts::isKnown);
    }

    /** Different values that the input can still have; inside the half-line that a comparator left, where it did. */
    Plausible plausible(MissingInputFacts facts) {
        Measured open = after == null ? facts.open(fact) : null;
        if (open != null) {
            return new Plausible(
                    open.scale(),
                    List.of(reassuring, adverse).stream()
                            .map(value -> inside(open.scale().fromBase(scale.toBase(value)), open))
                            .distinct()
                            .toList());
        }
        List<BigDecimal> values = new ArrayList<>(List.of(reassuring, adverse));
        values.addAll(between(facts.outcome().cutoffs()));
        return new Plausible(scale, values.stream().distinct().toList());
    }

    private List<BigDecimal> between(Map<String, Cutoff> resolved) {
        List<BigDecimal> ends = cuts.stream()
                .map(resolved::get)
                .filter(cutoff -> cutoff != null)
                .flatMap(cutoff -> cutoff.in(scale.unit()).stream())
                .map(Cutoff.Bound::value)
                .distinct()
                .sorted()
                .toList();
        List<BigDecimal> between = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            between.add(ends.get(i - 1).add(ends.get(i)).divide(TWO, MathContext.DECIMAL64));
        }
        return between;
    }

    private static BigDecimal inside(BigDecimal value, Measured open) {
        Interval interval = open.value();
        BigDecimal low = interval.low();
        BigDecimal high = interval.high();
        if (low != null && value.compareTo(low) <= 0) {
            return interval.lowOpen() ? low.add(step(low, open.scale())) : low;
        }
        if (high != null && value.compareTo(high) >= 0) {
            return interval.highOpen() ? high.subtract(step(high, open.scale())) : high;
        }
        return value;
    }

    /** Large enough not to be rounded back onto the end. */
    private static BigDecimal step(BigDecimal end, Scale scale) {
        BigDecimal part = end.multiply(MARGIN).abs();
        Integer decimals = scale.decimals();
        return decimals == null
                ? part
                : part.max(BigDecimal.ONE.movePointLeft(decimals)).setScale(decimals, RoundingMode.UP);
    }

    /** The snapshot as if a known value had been found again, in one draw with what is missing. */
    Snapshot repeated(Snapshot snapshot, Terms terms) {
        return use == null ? snapshot : snapshot.repeating(terms, use);
    }

    /** The snapshot as if the input had turned out so. */
    Snapshot assumed(Snapshot snapshot, Terms terms, BigDecimal value, Scale scale) {
        return use == null
                ? snapshot.stating(fact, value.signum() > 0)
                : snapshot.assuming(terms, use, value, scale, when(snapshot));
    }

    private When when(Snapshot snapshot) {
        Instant now = snapshot.asOf().instant();
        if (after == null) {
            return When.at(now);
        }
        List<Reading> readings = snapshot.readings(fact);
        if (readings.isEmpty()) {
            return When.at(now);
        }
        Instant due = readings.get(readings.size() - 1)
                .when()
                .latest()
                .atZone(snapshot.asOf().zone())
                .plus(after)
                .toInstant();
        return When.at(due.isAfter(now) ? due : now);
    }
}
