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

    private static final String NOT = "!";

    /** Whether a concept or state is surely present. */
    public boolean isPresent(String concept) {
        Statement statement = statements.apply(concept);
        return statement != null && statement.qualifies() == Truth.TRUE;
    }

    /**
     * Whether a word of a column {@code where} holds: a concept or state that is surely present, or {@code failed:LIST}
     * for a list that could not be had, or the id of a gate that fired; {@code !} in front, that it is not known to be so. As in {@code unless.csv} an
     * unconfirmed entry is enough against it (D62).
     */
    public boolean holds(String word) {
        return word.startsWith(NOT)
                ? !stands(word.substring(NOT.length()))
                : hasFired(word) || hasFailed(word) || isPresent(word);
    }

    private boolean stands(String name) {
        Statement statement = statements.apply(name);
        return hasFired(name) || hasFailed(name) || (statement != null && statement.present());
    }

    private boolean hasFired(String id) {
        return gates.stream().anyMatch(gate -> gate.id().equals(id));
    }

    private boolean hasFailed(String name) {
        return name.startsWith(UnlessTable.FAILED_PREFIX)
                && failedLists.contains(name.substring(UnlessTable.FAILED_PREFIX.length()));
    }

    @Override
    public String toString() {
        return "Known[]";
    }
}
