package org.myogate.snapshot;

/**
 * An order of a medicine or a diet that is being written just now.
 *
 * @param source where it stands
 * @param text what a person would read there, empty where nothing is written yet
 */
public record DraftedOrder(Source source, String text) {

    /** Names the entry, not what it says: this is patient data. */
    @Override
    public String toString() {
        return "DraftedOrder[" + source + "]";
    }
}
