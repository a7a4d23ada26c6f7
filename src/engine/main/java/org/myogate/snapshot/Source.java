package org.myogate.snapshot;

/**
 * Where a fact was read: {@code Observation/123}, else the entry's fullUrl, else {@code Observation#7}, its place in
 * the file from 1.
 */
public record Source(String reference) {

    @Override
    public String toString() {
        return reference;
    }
}
