package org.myogate.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/** Finds what a reference points to: contained, by {@code Type/id}, by fullUrl. */
final class References {

    private final Map<String, Resource> byKey = new HashMap<>();

    References(List<Entry> entries) {
        for (Entry entry : entries) {
            String id = entry.resource().getIdElement().getIdPart();
            if (id != null) {
                byKey.put(entry.resource().fhirType() + "/" + id, entry.resource());
            }
            if (entry.fullUrl() != null) {
                byKey.put(entry.fullUrl(), entry.resource());
            }
        }
    }

    <T extends Resource> Optional<T> find(Resource from, @Nullable Reference reference, Class<T> type) {
        String text = reference == null ? null : reference.getReference();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(text.startsWith("#") ? contained(from, text) : byKey.get(key(text)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** A key under which two resources that name the same target agree. */
    static @Nullable String key(@Nullable Reference reference) {
        String text = reference == null ? null : reference.getReference();
        return text == null || text.isBlank() ? null : key(text);
    }

    private static @Nullable Resource contained(Resource from, String local) {
        if (!(from instanceof DomainResource domain)) {
            return null;
        }
        String id = local.substring(1);
        return domain.getContained().stream()
                .filter(resource -> resource.hasId()
                        && id.equals(resource.getIdElement().getIdPart().replace("#", "")))
                .findFirst()
                .orElse(null);
    }

    /** Drops a server address and a version: {@code http://x/fhir/Specimen/1/_history/2} becomes {@code Specimen/1}. */
    private static String key(String text) {
        if (text.startsWith("urn:")) {
            return text;
        }
        String[] parts = text.split("/_history/", -1)[0].split("/", -1);
        return parts.length < 2 ? text : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
