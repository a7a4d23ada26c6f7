package org.myogate.snapshot;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which lists came, failed, or were never seen.
 *
 * @param came resource types whose list was delivered, were it empty
 * @param failed resource types that were asked for and failed or were cut short
 */
record Delivery(Set<String> came, Set<String> failed) {

    private static final Set<String> CONDITIONS = Set.of("Condition");
    private static final Set<String> MEDICINES = Set.of("MedicationRequest", "MedicationStatement");
    private static final Set<Concept.Kind> READ_AS_DIAGNOSES =
            Set.of(Concept.Kind.DX, Concept.Kind.HX, Concept.Kind.ANS);
    private static final Set<String> DIAGNOSES = Set.of("snomed", "icd10cm");

    /** How far a list can be trusted to name what is there. */
    enum State {
        /** It came: what it lacks is not on record. */
        CAME,
        /** It was asked for and failed: what it lacks may be there. */
        FAILED,
        /** Nobody sent it. */
        UNSEEN
    }

    static Delivery of(PatientRecord record) {
        return new Delivery(record.deliveredTypes(), record.failedTypes());
    }

    /** The state of the list in which a concept would stand. */
    State of(Concept concept) {
        return switch (concept.kind()) {
            case DRUG -> of(MEDICINES);
            case ALLERGY -> of(Set.of("AllergyIntolerance"));
            case PROCEDURE -> of(Set.of("Procedure"));
            case OWN -> of(isEntry(concept) ? Set.of("Observation") : Set.of("CarePlan"));
            case DX, HX, ANS -> {
                if (isProcedure(concept)) {
                    yield of(Set.of("Procedure"));
                }
                yield isDiagnosis(concept) ? of(CONDITIONS) : listOfFirstCode(concept);
            }
        };
    }

    private static boolean isEntry(Concept concept) {
        return concept.systems().contains(Systems.FACT);
    }

    private State listOfFirstCode(Concept concept) {
        return concept.codes().stream()
                .findFirst()
                .map(meaning -> switch (meaning.system()) {
                    case "encounter-class" -> of(Set.of("Encounter"));
                    case "conclusion" -> of(Set.of("DiagnosticReport"));
                    case "relatives" -> of(Set.of("FamilyMemberHistory"));
                    case "race", "sex" -> State.CAME;
                    default -> of(Set.of("Observation"));
                })
                .orElse(State.UNSEEN);
    }

    /** What is done, and has no code among the diagnoses. */
    private static boolean isProcedure(Concept concept) {
        return concept.systems().contains(ProcedureWords.SYSTEM)
                && !concept.systems().contains(Systems.ICD_10_CM);
    }

    /** Whether a concept would stand in the list of diagnoses. */
    boolean isDiagnosis(Concept concept) {
        return READ_AS_DIAGNOSES.contains(concept.kind())
                && !isProcedure(concept)
                && !Collections.disjoint(concept.systems(), DIAGNOSES);
    }

    private State of(Set<String> types) {
        if (types.stream().anyMatch(failed::contains)) {
            return State.FAILED;
        }
        return types.stream().anyMatch(came::contains) ? State.CAME : State.UNSEEN;
    }

    /** Whether a list of medicines came, whole. */
    boolean hasMedicines() {
        return of(MEDICINES) == State.CAME;
    }

    /** Of the two lists that every safety question leans on, those that failed. */
    Set<String> failedLists() {
        return lists(State.FAILED);
    }

    /** Of those two, what nobody sent. */
    Set<String> unseenLists() {
        return lists(State.UNSEEN);
    }

    private Set<String> lists(State state) {
        Set<String> lists = new HashSet<>();
        if (of(CONDITIONS) == state) {
            lists.add("conditions-list");
        }
        if (of(MEDICINES) == state) {
            lists.add("medicines-list");
        }
        return lists;
    }
}
