package org.myogate.intake;

import static org.myogate.intake.PrefetchKeys.MEDICATION_REQUEST;
import static org.myogate.intake.PrefetchKeys.MEDICATION_STATEMENT;

import java.util.List;
import java.util.Set;

/** The medicine list is one list, though two resource types make it: both came, or both failed. */
final class Medicines {

    private static final List<String> TYPES = List.of(MEDICATION_REQUEST, MEDICATION_STATEMENT);

    private Medicines() {}

    /** The list counts as delivered when requests or statements came. */
    static void joinDelivered(Set<String> delivered) {
        if (delivered.stream().anyMatch(TYPES::contains)) {
            delivered.addAll(TYPES);
        }
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
