package org.myogate.snapshot;

import java.time.LocalDate;

/**
 * A valid value beyond every look-back of its marker.
 *
 * @param source where it stands
 * @param date its clinical day
 */
public record Stale(Source source, LocalDate date) {

    @Override
    public String toString() {
        return "Stale[" + source + "]";
    }
}
