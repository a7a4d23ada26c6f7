package org.myogate.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.When;

/** Facts as plain text for people. */
final class Plain {

    private static final int DECIMALS_SHOWN = 3;

    private Plain() {}

    /** Without control and formatting characters: text of a record must not steer a terminal. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }

    /** Rounded for reading; an open interval keeps its comparator. */
    static String number(Interval value) {
        if (value.isPoint()) {
            return number(value.value());
        }
        if (value.low() != null && value.high() != null) {
            return number(value.low()) + " to " + number(value.high());
        }
        if (value.low() != null) {
            return (value.lowOpen() ? ">" : ">=") + number(value.low());
        }
        return value.high() == null ? "any" : (value.highOpen() ? "<" : "<=") + number(value.high());
    }

    static String number(BigDecimal value) {
        BigDecimal shown = value.scale() > DECIMALS_SHOWN
                ? value.setScale(DECIMALS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros()
                : value;
        return shown.toPlainString();
    }

    /** Empty for a ratio or score. */
    static String unit(String ucum) {
        return ucum.equals("1") ? "" : " " + ucum;
    }

    /** The day, or the first and the last day it can mean. */
    static String day(When when, ZoneId zone) {
        LocalDate first = when.earliestDay(zone);
        LocalDate last = when.latestDay(zone);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
