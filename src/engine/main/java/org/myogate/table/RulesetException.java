package org.myogate.table;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that must not go live; names every problem with file and line. */
public final class RulesetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final boolean compiles;

    /** A folder that cannot even be read or compiled. */
    public RulesetException(List<Problem> problems) {
        this(problems, false);
    }

    /** @param compiles the rules compile, and only what they say is wrong */
    public RulesetException(List<Problem> problems, boolean compiles) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.compiles = compiles;
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * Whether the rules compile all the same: such a ruleset is as little fit to go live, but a check tells it apart.
     */
    public boolean compiles() {
        return compiles;
    }
}
