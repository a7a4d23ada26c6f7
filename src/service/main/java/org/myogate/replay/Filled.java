package org.myogate.replay;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myogate.snapshot.Cutoff;

/** Words with the cut-offs they name filled in. */
final class Filled {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    private Filled() {}

    /** A name that is no cut-off of this patient stays as it is. */
    static String in(String words, Map<String, Cutoff> cutoffs) {
        return NAMED.matcher(words).replaceAll(match -> {
            Cutoff cutoff = cutoffs.get(match.group(1));
            return Matcher.quoteReplacement(cutoff == null ? match.group() : text(cutoff));
        });
    }

    private static String text(Cutoff cutoff) {
        return cutoff.bounds().stream()
                .map(bound -> Plain.number(bound.value()) + Plain.unit(bound.unit()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
