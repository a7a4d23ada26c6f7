package org.myogate.viewer;

import org.jspecify.annotations.Nullable;

/**
 * One patient and where its page stands.
 *
 * @param seen what it came to
 * @param address of its page
 * @param sample whose it is, null for what was handed in
 * @param back to the replay it is a row of, null for all else
 */
record Shown(
        Seen seen,
        String address,
        @Nullable Sample sample,
        @Nullable String back) {

    Shown with(Seen other) {
        return new Shown(other, address, sample, back);
    }

    /** Where it is forgotten, empty for a sample and for a row of a replay. */
    String forget() {
        return sample == null && back == null ? address.substring(0, address.lastIndexOf('/')) + "/forget" : "";
    }
}
