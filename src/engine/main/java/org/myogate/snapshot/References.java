package org.myogate.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/** Finds what a reference points to: contained, by {@code Type/id}, by fullUrl; never what was entered in error. */
final class References {

    private static final String QUESTIONNAIRE = "QuestionnaireResponse";

    private final Map<String, Resource> byKey = new HashMap<>();

    References(List<Entry> entries) {
        for (Entry entry : entries) {
            if (Statuses.isEnteredInError(entry.resource())) {
                continue;
            }
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
        return Optional.ofNullable(text.startsWith("#") ? contained(from, text) : standing(text))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private @Nullable Resource standing(String text) {
        Resource exact = byKey.get(text);
        return exact == null ? byKey.get(key(text)) : exact;
    }

    /**
     * Names what an activity was taken from, null when nothing is named: the device that counted, or the questionnaire
     * that was answered.
     */
    @Nullable
    String origin(Entry entry) {
        Observation observation = (Observation) entry.resource();
        if (observation.hasDevice()) {
            Reference device = observation.getDevice();
            return device.hasReference() && !device.getReference().startsWith("#")
                    ? key(device.getReference())
                    : device.getDisplay();
        }
        return observation.getDerivedFrom().stream()
                .filter(from -> QUESTIONNAIRE.equals(typeOf(from)))
                .map(from -> key(from.getReference()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Names the specimen of an Observation so that two Observations of one specimen agree, null when none is named. A
     * contained specimen belongs to its Observation alone.
     */
    @Nullable
    String draw(Entry entry) {
        Reference reference = ((Observation) entry.resource()).getSpecimen();
        String text = reference.getReference();
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.startsWith("#")) {
            return entry.source() + text;
        }
        Resource specimen = standing(text);
        String id = specimen == null ? null : specimen.getIdElement().getIdPart();
        return specimen == null || id == null ? key(text) : specimen.fhirType() + "/" + id;
    }

    /** Type of what a reference names, empty when it does not tell: {@code http://x/fhir/Patient/1} is a Patient. */
    static String typeOf(Reference reference) {
        String text = reference.getReference();
        if (text == null || text.isBlank() || text.startsWith("#") || text.startsWith("urn:")) {
            return reference.hasType() ? reference.getType() : "";
        }
        String key = key(text);
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    private static @Nullable Resource contained(Resource from, String local) {
        if (!(from instanceof DomainResource domain)) {
            return null;
        }
        String id = local.substring(1);
        return domain.getContained().stream()
                .filter(resource -> resource.getIdElement().getIdPart() != null
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
