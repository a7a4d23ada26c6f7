package org.myogate.intake;

import static org.myogate.intake.PrefetchKeys.MEDICATION_REQUEST;
import static org.myogate.intake.PrefetchKeys.MEDICATION_STATEMENT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The medicine list is one list, though two resource types make it: both came, or both failed. */
final class Medicines {

    private static final List<String> TYPES = List.of(MEDICATION_REQUEST, MEDICATION_STATEMENT);

    private Medicines() {}

    /** The types of {@code delivered} and both types of the list when requests or statements are among them. */
    static Set<String> joinDelivered(Set<String> delivered) {
        Set<String> joined = new HashSet<>(delivered);
        if (delivered.stream().anyMatch(TYPES::contains)) {
            joined.addAll(TYPES);
        }
        return joined;
    }

    /**
     * The list failed when it did not come, when the requests failed, or when some statements were cut off. Statements
     * that met an error do not fail it: many servers have none at all and say so that way.
     */
    static void joinFailed(Set<String> delivered, Set<String> failed, boolean areStatementsCutShort) {
        boolean haveRequestsFailed = failed.contains(MEDICATION_REQUEST);
        boolean isThere = delivered.contains(MEDICATION_REQUEST);
        failed.removeAll(TYPES);
        if (haveRequestsFailed || areStatementsCutShort || !isThere) {
            failed.addAll(TYPES);
        }
    }
}
