package org.myogate.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unknown;

/**
 * What proposals are held against.
 *
 * @param gates that fired
 * @param statements by concept, read and derived; null counts as unknown, and unknown stops nothing
 * @param failedLists lists that were asked for and could not be had
 * @param unseenLists lists that nobody delivered, failed or not
 * @param offers classes of medicines that stand as options, each with what offers it; empty until they are settled
 */
public record Known(
        Collection<Gate> gates,
        Function<String, @Nullable Statement> statements,
        Set<String> failedLists,
        Set<String> unseenLists,
        Map<DrugClass, Set<String>> offers) {

    /** Before the options are settled. */
    public Known(
            Collection<Gate> gates,
            Function<String, @Nullable Statement> statements,
            Set<String> failedLists,
            Set<String> unseenLists) {
        this(gates, statements, failedLists, unseenLists, Map.of());
    }

    /** The same, with what the options came to. */
    Known with(Map<DrugClass, Set<String>> settled) {
        return new Known(gates, statements, failedLists, unseenLists, settled);
    }

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

    /** Whether a concept or state is present, be it unconfirmed or by words alone. */
    boolean isStated(String concept) {
        Statement statement = statements.apply(concept);
        return statement != null && statement.present();
    }

    /** Whether what is on record of a concept is too old or too vague to tell. */
    boolean isDoubtful(String concept) {
        return statements.apply(concept) instanceof Unknown unknown && unknown.doubtful();
    }

    private boolean stands(String name) {
        return hasFired(name) || hasFailed(name) || isStated(name);
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
