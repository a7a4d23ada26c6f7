package org.myogate.snapshot;

import java.util.HashSet;
import java.util.Set;

/**
 * Which of the two lists that every safety question leans on came, failed, or were never seen.
 *
 * @param conditionsCame the problem list was delivered
 * @param conditionsFailed it was asked for and failed
 * @param medicinesCame the medicine list was delivered
 * @param medicinesFailed it was asked for and failed
 */
record Delivery(boolean conditionsCame, boolean conditionsFailed, boolean medicinesCame, boolean medicinesFailed) {

    private static final String CONDITIONS = "conditions-list";
    private static final String MEDICINES = "medicines-list";

    static Delivery of(PatientRecord record) {
        Set<String> came = record.deliveredTypes();
        Set<String> failed = record.failedTypes();
        boolean medicinesFailed = failed.contains("MedicationRequest") || failed.contains("MedicationStatement");
        return new Delivery(
                came.contains("Condition"),
                failed.contains("Condition"),
                came.contains("MedicationRequest") || came.contains("MedicationStatement"),
                medicinesFailed);
    }

    Set<String> failed() {
        return lists(conditionsFailed, medicinesFailed);
    }

    Set<String> unseen() {
        return lists(!conditionsCame && !conditionsFailed, !medicinesCame && !medicinesFailed);
    }

    private static Set<String> lists(boolean conditions, boolean medicines) {
        Set<String> lists = new HashSet<>();
        if (conditions) {
            lists.add(CONDITIONS);
        }
        if (medicines) {
            lists.add(MEDICINES);
        }
        return lists;
    }
}
