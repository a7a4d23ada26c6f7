package org.myogate.engine;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.Person;

/**
 * One row of {@code thresholds/}: a published number and whom it holds for.
 *
 * @param file where it stands
 * @param line where it stands
 * @param id of the cut-off
 * @param operator how a value must stand to {@code value}
 * @param value the number
 * @param unit UCUM unit of the number
 * @param sex whom it holds for, null for everybody
 * @param set the set it belongs to, empty when there is but one
 * @param ageFrom youngest age in years, null when open
 * @param ageTo oldest age in years, null when open
 * @param source id in {@code evidence/}
 * @param confidence mark of the number
 */
record Threshold(
        String file,
        int line,
        String id,
        Operator operator,
        BigDecimal value,
        String unit,
        Person.@Nullable Sex sex,
        String set,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String source,
        String confidence) {

    /** Whether it can hold for this person: who has no known sex or age keeps the rows of all. */
    boolean fits(Person person, Set<String> activeSets) {
        boolean ofSex = sex == null || person.sex() == Person.Sex.UNKNOWN || person.sex() == sex;
        return ofSex && (set.isEmpty() || activeSets.contains(set)) && fitsAge(person);
    }

    private boolean fitsAge(Person person) {
        Integer youngest = person.youngestAgeYears();
        Integer oldest = person.oldestAgeYears();
        boolean oldEnough = ageFrom == null || oldest == null || oldest >= ageFrom;
        boolean youngEnough = ageTo == null || youngest == null || youngest <= ageTo;
        return oldEnough && youngEnough;
    }

    /** Whether both rows can hold for one person in one unit. */
    boolean overlaps(Threshold other) {
        boolean sameUse = id.equals(other.id) && unit.equals(other.unit) && set.equals(other.set);
        boolean sameSex = sex == null || other.sex == null || sex == other.sex;
        return sameUse && sameSex && startsBefore(other) && other.startsBefore(this);
    }

    private boolean startsBefore(Threshold other) {
        return ageFrom == null || other.ageTo == null || ageFrom <= other.ageTo;
    }

    Threshold withSiteValue(BigDecimal own) {
        return new Threshold(
                file, line, id, operator, own, unit, sex, set, ageFrom, ageTo, source, Confidence.POLICY.word());
    }

    Cutoff.Bound bound() {
        return new Cutoff.Bound(operator, value, unit, set, source, confidence);
    }
}
