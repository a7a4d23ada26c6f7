package org.myogate.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * Obesity by the 2025 commission as far as a record can tell (phenotype specification, section 7): whether excess adiposity
 * is confirmed, and which criteria of clinical obesity are present. Whether these follow from it is for a clinician.
 *
 * @param value whether excess adiposity is confirmed
 * @param ways letters of the ways in which it is
 * @param signs criteria on record, as ids of statements without their prefix; without excess adiposity they belong to
 *     something else, and none is told
 */
public record ExcessAdiposity(Truth value, List<String> ways, List<String> signs) {

    /** The state that tells it. */
    public static final String STATE = "obesity-2025";

    /** Ids of the statements that are criteria begin so. */
    public static final String SIGN_PREFIX = "obesity-sign-";

    private static final List<String> WAYS = List.of("a", "b", "c", "d");

    public ExcessAdiposity {
        ways = List.copyOf(ways);
        signs = List.copyOf(signs);
    }

    /**
     * Reads it from the states.
     *
     * @param states by id; one that is not there is unknown
     * @param statements read and derived
     */
    public static ExcessAdiposity of(Map<String, Truth> states, Stream<Statement> statements) {
        Truth value = states.getOrDefault(STATE, Truth.UNKNOWN);
        List<String> ways = WAYS.stream()
                .filter(letter -> states.get("obesity-" + letter) == Truth.TRUE)
                .toList();
        List<String> signs = statements
                .filter(statement -> statement.concept().startsWith(SIGN_PREFIX))
                .filter(statement -> statement.qualifies() == Truth.TRUE)
                .map(statement -> statement.concept().substring(SIGN_PREFIX.length()))
                .distinct()
                .sorted()
                .toList();
        return new ExcessAdiposity(value, ways, value == Truth.FALSE ? List.of() : signs);
    }
}
