package org.myogate.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How sure a number or a code is, in the marks of the clinical specification. */
enum Confidence {
    VERIFIED,
    SECONDARY,
    TERM_UNSEEN,
    RECALLED_HIGH,
    RECALLED_LOW,
    POLICY;

    /** As tables spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Confidence::word).collect(Collectors.toUnmodifiableSet());
    }
}
