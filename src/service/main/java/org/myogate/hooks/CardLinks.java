package org.myogate.hooks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a call was judged by, for a page that shows it. Safe to share. */
@FunctionalInterface
public interface CardLinks {

    /** Keeps nothing. */
    CardLinks NONE = (call, moment) -> Optional.empty();

    /**
     * Keeps one call for a short time, in memory only.
     *
     * @param call the whole call as JSON in UTF-8, with what was fetched for it, and without what opens a FHIR server
     * @param moment from which it was looked, an instant; null where the call itself names it
     * @return the address of its page, empty when it is not kept
     */
    Optional<String> keep(byte[] call, @Nullable String moment);
}
