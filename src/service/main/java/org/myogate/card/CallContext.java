package org.myogate.card;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card must know of the call that asked for it.
 *
 * @param serviceId {@code myogate-patient-view}
 * @param hookInstance of the call; in replay any text that tells cases apart
 * @param patientId logical id, without {@code Patient/}
 * @param encounterId logical id, without {@code Encounter/}; null when there is none
 * @param asOfFromCaller the moment was set by the caller, so each card says so
 * @param failedLists what the call asked for in vain: {@code conditions-list}, {@code medicines-list}, keys of discovery
 * @param userIsPatient a Patient or RelatedPerson would read the answer, so there is none
 * @param occasion what is worth saying
 */
public record CallContext(
        String serviceId,
        String hookInstance,
        String patientId,
        @Nullable String encounterId,
        boolean asOfFromCaller,
        Set<String> failedLists,
        boolean userIsPatient,
        Occasion occasion) {

    public CallContext {
        failedLists = Set.copyOf(failedLists);
    }

    /** When a chart is looked at. */
    public CallContext(
            String serviceId,
            String hookInstance,
            String patientId,
            @Nullable String encounterId,
            boolean asOfFromCaller,
            Set<String> failedLists,
            boolean userIsPatient) {
        this(
                serviceId,
                hookInstance,
                patientId,
                encounterId,
                asOfFromCaller,
                failedLists,
                userIsPatient,
                Occasion.CHART);
    }

    @Override
    public String toString() {
        return "CallContext[" + serviceId + ", " + hookInstance + "]";
    }
}
