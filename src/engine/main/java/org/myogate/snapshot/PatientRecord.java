package org.myogate.snapshot;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One patient's FHIR record as it was delivered, before anything was judged.
 *
 * @param id logical id of the subject
 * @param patient the Patient resource, null when none came
 * @param entries every other readable resource, in order of appearance
 * @param deliveredTypes resource types whose list was delivered, were it empty
 * @param failedTypes resource types that were asked for and failed or were cut short
 * @param unreadable what could not be read or belongs to somebody else
 */
public record PatientRecord(
        String id,
        @Nullable Patient patient,
        List<Entry> entries,
        Set<String> deliveredTypes,
        Set<String> failedTypes,
        List<Unusable> unreadable) {

    /**
     * One resource and where it stood.
     *
     * @param resource as parsed
     * @param source how to find it again
     * @param fullUrl the entry's fullUrl, null when it had none; other resources may refer to it by that
     */
    public record Entry(
            Resource resource, Source source, @Nullable String fullUrl) {
        @Override
        public String toString() {
            return "Entry[" + source + "]";
        }
    }

    public PatientRecord {
        entries = List.copyOf(entries);
        deliveredTypes = Set.copyOf(deliveredTypes);
        failedTypes = Set.copyOf(failedTypes);
        unreadable = List.copyOf(unreadable);
    }

    @Override
    public String toString() {
        return "PatientRecord[" + entries.size() + " resources]";
    }
}
