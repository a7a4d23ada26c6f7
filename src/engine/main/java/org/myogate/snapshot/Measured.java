package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A marker with a value.
 *
 * @param marker the use's id in {@code terms/analytes.csv}, or the name of an index
 * @param value on the scale it was reported in
 * @param scale that scale
 * @param when clinical time; of several readings the newest
 * @param sources the resources it was read from
 * @param fasting whether the draw is proven fasting
 * @param fastingAssumed an index for fasting blood whose draw is not proven fasting
 * @param flags what a reader should know of it
 * @param ownRange the laboratory's own reference range on {@code scale}, null when it states none
 */
public record Measured(
        String marker,
        Interval value,
        Scale scale,
        When when,
        List<Source> sources,
        Truth fasting,
        boolean fastingAssumed,
        Set<Flag> flags,
        @Nullable Interval ownRange)
        implements Measurement {

    public Measured {
        sources = List.copyOf(sources);
        flags = Set.copyOf(flags);
    }

    /** A value whose laboratory states no range. */
    public Measured(
            String marker,
            Interval value,
            Scale scale,
            When when,
            List<Source> sources,
            Truth fasting,
            boolean fastingAssumed,
            Set<Flag> flags) {
        this(marker, value, scale, when, sources, fasting, fastingAssumed, flags, null);
    }

    /** All of the value, rounded as its scale reports, meets the cut-off. */
    public boolean reaches(Cutoff cutoff) {
        return cutoff.isMetBy(scale.forComparing(value), scale.unit());
    }

    /** All of the value, rounded as its scale reports, misses the cut-off. */
    public boolean misses(Cutoff cutoff) {
        return cutoff.isMissedBy(scale.forComparing(value), scale.unit());
    }

    @Override
    public Truth against(Cutoff cutoff) {
        if (reaches(cutoff)) {
            return Truth.TRUE;
        }
        return misses(cutoff) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** All of the value lies above the laboratory's own range; false when it states no upper end. */
    public boolean aboveOwnRange() {
        return ownRange != null && ownRange.high() != null && value.allAbove(ownRange.high());
    }

    /** All of the value lies below the laboratory's own range; false when it states no lower end. */
    public boolean belowOwnRange() {
        return ownRange != null && ownRange.low() != null && value.allBelow(ownRange.low());
    }

    /** Above the laboratory's own range where it states an upper end, else by the published upper limit. */
    public boolean aboveRange(Cutoff upperLimit) {
        return (ownRange != null && ownRange.high() != null) ? aboveOwnRange() : reaches(upperLimit);
    }

    /** Below the laboratory's own range where it states a lower end, else by the published lower limit. */
    public boolean belowRange(Cutoff lowerLimit) {
        return (ownRange != null && ownRange.low() != null) ? belowOwnRange() : reaches(lowerLimit);
    }

    /** For rules that ask for a measured value: neither worked out from others nor of a method that nobody states. */
    public boolean isDirect() {
        return !flags.contains(Flag.CALCULATED) && !flags.contains(Flag.METHOD_UNSTATED);
    }

    /** For rules: a value worked out from the same sample lies far from it (D19). */
    public boolean disagrees() {
        return flags.contains(Flag.DISAGREES);
    }

    public String unit() {
        return scale.unit();
    }

    /** On the base scale, for a formula. @throws IllegalStateException for an open interval */
    public BigDecimal base() {
        return scale.toBase(value.value());
    }

    /** Names the fact, never its value: this is patient data. */
    @Override
    public String toString() {
        return "Measured[" + marker + "]";
    }
}
