package org.myogate.card;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Terms;

/**
 * One value as a line that stays the same while the value does, without what passes by itself: the moment of an age, the
 * days since an event.
 *
 * @param measured the value
 * @param terms tell what is measured from what is counted
 */
record MeasuredLine(Measured measured, Terms terms) {

    private static final String AGE = "age-years";

    /** What only counts the time since its date says nothing that the date does not. */
    private static final Set<String> SPANS_OF_TIME = Set.of("d", "wk", "mo", "a");

    String text() {
        boolean isOfNow = isAge() || measured.flags().contains(Flag.DATE_ASSUMED);
        return String.join(
                "\t",
                measured.marker(),
                isTimeSince() ? "" : value(measured.value()),
                measured.unit(),
                isOfNow
                        ? ""
                        : measured.when().earliest() + "/" + measured.when().latest(),
                sources(measured.sources()));
    }

    private boolean isAge() {
        return measured.marker().equals(AGE);
    }

    private boolean isTimeSince() {
        return !isAge()
                && SPANS_OF_TIME.contains(measured.unit())
                && !terms.analytes().containsKey(measured.marker());
    }

    private static String value(Interval value) {
        return (value.lowOpen() ? "(" : "[") + plain(value.low()) + "," + plain(value.high())
                + (value.highOpen() ? ")" : "]");
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    static String sources(Collection<Source> sources) {
        return sources.stream().map(Source::reference).sorted().collect(Collectors.joining(" "));
    }
}
