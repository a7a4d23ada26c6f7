package org.myogate.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one load. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws RulesetException when anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RulesetException(found);
        }
    }
}
