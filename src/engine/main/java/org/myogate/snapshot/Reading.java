package org.myogate.snapshot;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value that passed every ground rule, before any use chose among them.
 *
 * @param codes group in {@code terms/codes.csv}
 * @param value on {@code scale}
 * @param scale the scale it was reported in
 * @param when clinical time
 * @param sources where it stands; several when it was worked out from parts
 * @param fasting whether the draw is proven fasting, proven not, or neither
 * @param specimen what it was measured in: plasma, blood, capillary, or empty
 * @param draw reference of the specimen, null when none is named
 * @param setting the care it was taken in
 * @param flags what a reader should know of it
 * @param ownRange the laboratory's own reference range on {@code scale}, null when it states none
 */
public record Reading(
        String codes,
        Interval value,
        Scale scale,
        When when,
        List<Source> sources,
        Truth fasting,
        String specimen,
        @Nullable String draw,
        Setting setting,
        Set<Flag> flags,
        @Nullable Interval ownRange) {

    /** The care around a reading. */
    public enum Setting {
        /** Outpatient, no acute encounter near. */
        WELL,
        /** An acute encounter or illness lies within the window around it. */
        NEAR_ACUTE_CARE,
        /** Taken in an emergency or inpatient encounter. */
        ACUTE_CARE
    }

    public Reading {
        sources = List.copyOf(sources);
        flags = Set.copyOf(flags);
    }

    /** A reading whose laboratory states no range. */
    public Reading(
            String codes,
            Interval value,
            Scale scale,
            When when,
            List<Source> sources,
            Truth fasting,
            String specimen,
            @Nullable String draw,
            Setting setting,
            Set<Flag> flags) {
        this(codes, value, scale, when, sources, fasting, specimen, draw, setting, flags, null);
    }

    /** The same reading with what the evidence of its draw says of fasting. */
    Reading withFasting(Truth settled) {
        return new Reading(codes, value, scale, when, sources, settled, specimen, draw, setting, flags, ownRange);
    }

    /** The same reading of another value or time. */
    Reading with(Interval other, When time) {
        return new Reading(codes, other, scale, time, sources, fasting, specimen, draw, setting, flags, ownRange);
    }

    /** The same reading, read as one of another group of codes. */
    Reading in(String other) {
        return new Reading(other, value, scale, when, sources, fasting, specimen, draw, setting, flags, ownRange);
    }

    Reading withSetting(Setting other) {
        return new Reading(codes, value, scale, when, sources, fasting, specimen, draw, other, flags, ownRange);
    }

    /** The same reading with one caution more. */
    Reading flagged(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Reading(codes, value, scale, when, sources, fasting, specimen, draw, setting, more, ownRange);
    }

    @Override
    public String toString() {
        return "Reading[" + codes + ", " + sources + "]";
    }
}
