package org.myogate.intake;

/**
 * How much JSON is read before it is refused. The bounds hold before anything is built from the text: a number such as
 * {@code 1E+10000000} would keep HAPI busy for minutes.
 *
 * @param maxBytes length of the whole text
 * @param maxTokens names, values and brackets, since empty objects cost far more memory than text
 * @param maxDepth objects and lists inside each other
 * @param maxNumberLength characters of one number
 * @param maxExponent power of ten of one number, in either direction
 * @param maxString characters of one text
 */
public record JsonLimits(
        long maxBytes, long maxTokens, int maxDepth, int maxNumberLength, int maxExponent, int maxString) {

    private static final int BYTES_PER_TOKEN = 5;
    private static final int DEPTH = 100;
    private static final int NUMBER_LENGTH = 100;
    private static final int EXPONENT = 100;

    /** For text from the network. */
    public static JsonLimits upTo(int maxBytes) {
        return new JsonLimits(
                maxBytes, Math.max(1000, maxBytes / BYTES_PER_TOKEN), DEPTH, NUMBER_LENGTH, EXPONENT, maxBytes);
    }

    /** For files of one's own, of any length. */
    public static JsonLimits anyLength() {
        return new JsonLimits(Long.MAX_VALUE, Long.MAX_VALUE, DEPTH, NUMBER_LENGTH, EXPONENT, Integer.MAX_VALUE);
    }
}
