package org.myogate.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Whom the facts are about.
 *
 * @param id logical id, shown in the replay line
 * @param youngestAgeYears age by the latest birth date the record allows, null when there is none
 * @param oldestAgeYears age by the earliest birth date the record allows, null when there is none
 * @param sex sex for clinical use, else recorded sex
 */
public record Person(
        String id,
        @Nullable Integer youngestAgeYears,
        @Nullable Integer oldestAgeYears,
        Sex sex) {

    /** The binary coefficient that published formulas ask for. */
    public enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    public boolean ageKnown() {
        return youngestAgeYears != null;
    }

    @Override
    public String toString() {
        return "Person";
    }
}
