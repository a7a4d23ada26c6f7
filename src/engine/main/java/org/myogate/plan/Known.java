package org.myogate.plan;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * What proposals are held against.
 *
 * @param gates that fired
 * @param statements by concept, read and derived; null counts as unknown, and unknown stops nothing
 * @param failedLists lists that were asked for and could not be had
 */
public record Known(Collection<Gate> gates, Function<String, @Nullable Statement> statements, Set<String> failedLists) {

    /** Whether a concept or state is surely present. */
    public boolean isPresent(String concept) {
        Statement statement = statements.apply(concept);
        return statement != null && statement.qualifies() == Truth.TRUE;
    }

    @Override
    public String toString() {
        return "Known[]";
    }
}
