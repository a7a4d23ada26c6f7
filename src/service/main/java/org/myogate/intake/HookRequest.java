package org.myogate.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/**
 * A CDS Hooks request, read.
 *
 * @param hook {@code patient-view}
 * @param hookInstance over HTTP a UUID
 * @param userId {@code Practitioner/123}; null where the hook has no user
 * @param patientId logical id, without {@code Patient/}
 * @param encounterId logical id, without {@code Encounter/}; null when the caller named none
 * @param asOf {@code extension["org.myogate.asOf"]} as it stood, null when it is not there
 * @param record the patient's data out of the prefetch, and of the context what counts of it
 * @param problems what was put on the problem list just now, for the hook that tells it
 * @param unavailable keys of our discovery under which something was asked for and could not be had, in their order
 * @param notes what was odd about the prefetch, for a log: keys and states, no content
 */
public record HookRequest(
        String hook,
        String hookInstance,
        @Nullable String userId,
        String patientId,
        @Nullable String encounterId,
        @Nullable String asOf,
        PatientRecord record,
        Set<Source> problems,
        List<String> unavailable,
        List<String> notes) {

    private static final Pattern PATIENT_SIDE = Pattern.compile("(.*/)?(Patient|RelatedPerson)/[^/]+");

    public HookRequest {
        problems = Set.copyOf(problems);
        unavailable = List.copyOf(unavailable);
        notes = List.copyOf(notes);
    }

    /** All that the call asked for in vain: of the two lists that safety leans on these, and the unavailable keys. */
    public Set<String> askedInVain(Set<String> failedLists) {
        Set<String> failed = new HashSet<>(failedLists);
        failed.addAll(unavailable);
        return failed;
    }

    /** Whether a patient or a relative would read the answer. */
    public boolean isForPatientSide() {
        return userId != null && PATIENT_SIDE.matcher(userId).matches();
    }

    @Override
    public String toString() {
        return "HookRequest[" + hook + ", " + record + "]";
    }
}
