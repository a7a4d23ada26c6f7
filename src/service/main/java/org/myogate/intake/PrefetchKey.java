package org.myogate.intake;

import java.util.Set;

/**
 * One key of our own discovery: the list it asks for.
 *
 * @param key its name
 * @param query FHIR query with prefetch tokens of the root only
 * @param types resource types the answer speaks for
 */
public record PrefetchKey(String key, String query, Set<String> types) {

    public PrefetchKey {
        types = Set.copyOf(types);
    }
}
