package org.myogate.snapshot;

/**
 * A medicine on the list that no table knows.
 *
 * @param source where it stands
 * @param text what a person would read there, empty where nothing is written
 */
public record UnmappedMedicine(Source source, String text) {

    /** Names the entry, not what it says: this is patient data. */
    @Override
    public String toString() {
        return "UnmappedMedicine[" + source + "]";
    }
}
