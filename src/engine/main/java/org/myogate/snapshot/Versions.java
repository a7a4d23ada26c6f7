package org.myogate.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * Leaves one version of each resource: the higher {@code meta.versionId}, else the later {@code lastUpdated}, else the
 * one that came later. A version entered in error takes the others with it. What is left comes in the order of its
 * sources, so that nothing after this depends on how the record was laid out.
 */
final class Versions {

    private Versions() {}

    static List<Entry> newest(List<Entry> entries) {
        Map<String, Entry> kept = new LinkedHashMap<>();
        List<Entry> anonymous = new ArrayList<>();
        for (Entry entry : entries) {
            String id = entry.resource().getIdElement().getIdPart();
            if (id == null) {
                anonymous.add(entry);
            } else {
                kept.merge(entry.resource().fhirType() + "/" + id, entry, Versions::standing);
            }
        }
        List<Entry> newest = new ArrayList<>(kept.values());
        newest.addAll(anonymous);
        newest.sort(Comparator.comparing(entry -> entry.source().reference()));
        return newest;
    }

    private static Entry standing(Entry earlier, Entry later) {
        if (Statuses.isEnteredInError(earlier.resource())) {
            return earlier;
        }
        return Statuses.isEnteredInError(later.resource()) || isNotOlder(later.resource(), earlier.resource())
                ? later
                : earlier;
    }

    private static boolean isNotOlder(Resource candidate, Resource standing) {
        Long version = number(candidate.getMeta().getVersionId());
        Long other = number(standing.getMeta().getVersionId());
        if (version != null && other != null && !version.equals(other)) {
            return version > other;
        }
        Instant updated = instant(candidate);
        Instant otherUpdated = instant(standing);
        return updated == null || otherUpdated == null || !updated.isBefore(otherUpdated);
    }

    private static @Nullable Instant instant(Resource resource) {
        return resource.getMeta().hasLastUpdated()
                ? resource.getMeta().getLastUpdated().toInstant()
                : null;
    }

    private static @Nullable Long number(@Nullable String versionId) {
        return versionId != null && versionId.matches("\\d{1,18}") ? Long.valueOf(versionId) : null;
    }
}
