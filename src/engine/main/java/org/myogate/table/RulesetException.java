package org.myogate.table;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that must not go live; names every problem with file and line. */
public final class RulesetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RulesetException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
