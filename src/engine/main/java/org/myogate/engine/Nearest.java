package org.myogate.engine;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a misspelt one was probably meant to be. */
final class Nearest {

    private Nearest() {}

    /** {@code "; did you mean 'x'?"}, or nothing where no known word is near. */
    static String hint(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> distance(word, other) <= Math.max(1, word.length() / 3))
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }

    /** Levenshtein distance, blind to case. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
