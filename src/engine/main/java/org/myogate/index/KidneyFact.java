package org.myogate.index;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.When;

/**
 * The one filtration that gates read: as reported, unless a creatinine is newer than any reported value; then what it
 * computes to (D19, D63). Of one sample the reported value stands, flagged where creatinine computes far lower.
 */
final class KidneyFact {

    static final String NAME = "egfr";
    static final String REPORTED = "egfr-reported";
    static final String CREATININE = "CREA.24m";

    private final Snapshot snapshot;
    private final Cutoff adult;
    private final Pairing pairing;

    KidneyFact(Snapshot snapshot, Map<String, Cutoff> cutoffs, Pairing pairing) {
        this.snapshot = snapshot;
        this.adult = Limit.cutoff(cutoffs, "age.adult");
        this.pairing = pairing;
    }

    Measurement measurement() {
        Measurement reported = WorkedOut.known(snapshot, REPORTED);
        boolean isAdult = Limit.isAdult(snapshot.person().youngestAgeYears(), adult);
        Value creatinine = isAdult ? newestCreatinine() : null;
        if (reported instanceof Measured value) {
            return creatinine == null ? renamed(value, Set.of()) : decided(value, creatinine);
        }
        // Two values that contradict each other are newer than an older creatinine, which therefore decides nothing.
        if (creatinine != null && !isContradictedLater(reported, creatinine)) {
            return computed(creatinine);
        }
        return reported instanceof Unmeasured none
                ? new Unmeasured(NAME, none.reason(), none.sources())
                : new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
    }

    private @Nullable Value newestCreatinine() {
        return WorkedOut.values(snapshot, CREATININE, pairing).stream()
                // A site's own bounds may let a zero in, of which nothing can be worked out.
                .filter(creatinine -> creatinine.base() > 0)
                .findFirst()
                .orElse(null);
    }

    private boolean isContradictedLater(@Nullable Measurement reported, Value creatinine) {
        return reported instanceof Unmeasured none
                && none.reason() == Unmeasured.Reason.CONFLICT
                && snapshot.readings(REPORTED).stream()
                        .anyMatch(reading -> reading.when()
                                .earliest()
                                .isAfter(creatinine.when().latest()));
    }

    private Measurement decided(Measured reported, Value creatinine) {
        Measured computed = computed(creatinine);
        if (isOneSample(reported, creatinine)) {
            return renamed(reported, isFarBelow(computed, reported) ? Set.of(Flag.DISAGREES) : Set.of());
        }
        When of = creatinine.when();
        if (of.earliest().isAfter(reported.when().latest())) {
            return computed;
        }
        boolean isSurelyOlder = of.latest().isBefore(reported.when().earliest());
        return isSurelyOlder || !isBelow(computed, reported) ? renamed(reported, Set.of()) : computed;
    }

    /** A date alone and a time of that day are one sample. */
    private boolean isOneSample(Measured reported, Value creatinine) {
        When of = creatinine.when();
        boolean isOneDay = of.sharesDay(reported.when(), snapshot.asOf().zone());
        boolean isTimed = of.isTimed() && reported.when().isTimed();
        return of.equals(reported.when())
                || (isOneDay && !isTimed)
                || of.isWithin(pairing.sameDraw(), reported.when())
                || WorkedOut.behind(snapshot, REPORTED, reported).stream()
                        .map(Reading::draw)
                        .anyMatch(draw -> draw != null && draw.equals(creatinine.draw()));
    }

    private boolean isFarBelow(Measured computed, Measured reported) {
        BigDecimal low = reported.value().low();
        return low != null && low.subtract(computed.value().value()).doubleValue() > pairing.filtrationDifference();
    }

    private static boolean isBelow(Measured computed, Measured reported) {
        BigDecimal low = reported.value().low();
        return low != null && computed.value().value().compareTo(low) < 0;
    }

    /** Where sex is unknown the lower of the two results. */
    private Measured computed(Value creatinine) {
        Set<Flag> flags = EnumSet.of(Flag.CALCULATED);
        creatinine.readings().forEach(reading -> flags.addAll(reading.flags()));
        return new Measured(
                NAME,
                Interval.point(filtration(creatinine.base(), snapshot.person())),
                KidneyFormulas.SCALE,
                creatinine.when(),
                creatinine.sources(),
                Truth.UNKNOWN,
                false,
                flags);
    }

    private static double filtration(double creatinineMgPerDl, Person person) {
        Integer age = person.oldestAgeYears();
        if (age == null) {
            throw new IllegalStateException("an adult has an age");
        }
        double male = KidneyFormulas.filtrationMale(creatinineMgPerDl, age);
        double female = KidneyFormulas.filtrationFemale(creatinineMgPerDl, age);
        if (person.sex() == Sex.UNKNOWN) {
            return Math.min(male, female);
        }
        return person.sex() == Sex.MALE ? male : female;
    }

    private static Measured renamed(Measured reported, Set<Flag> more) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(reported.flags());
        flags.addAll(more);
        return new Measured(
                NAME,
                reported.value(),
                reported.scale(),
                reported.when(),
                reported.sources(),
                reported.fasting(),
                false,
                flags,
                reported.ownRange());
    }
}
