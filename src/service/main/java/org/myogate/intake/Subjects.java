package org.myogate.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which patient a resource is about. {@code Patient/1}, a full URL that ends so and the fullUrl of that Patient's entry
 * name one patient, whatever server they stand on.
 */
final class Subjects {

    private static final String HISTORY = "/_history/";
    /** No id: one name of two patients names neither. */
    private static final String NOBODY = "";

    private final Map<String, String> byFullUrl = new HashMap<>();

    /** How a resource names its patient. */
    enum Naming {
        /** By a reference. */
        NAMED,
        /** Not at all, or only in words, by an identifier or by what it contains itself. */
        NONE,
        /** With a value of the wrong type. */
        BROKEN
    }

    /** Keeps the fullUrl of a Patient as another name of it, unless it names a second one or another one. */
    void learn(Placed patient) {
        String url = patient.fullUrl();
        if (url == null) {
            return;
        }
        String id = idOf(patient);
        String named = url.startsWith("urn:") ? id : idIn(url);
        boolean isContradicted = named != null && !named.equals(id);
        byFullUrl.merge(url, isContradicted ? NOBODY : id, (one, other) -> one.equals(other) ? one : NOBODY);
    }

    /** The id of a Patient resource: its own, else what its fullUrl ends with, else the place where it stands. */
    static String idOf(Placed patient) {
        if (patient.id() != null) {
            return patient.id();
        }
        String fromUrl = patient.fullUrl() == null ? null : idIn(patient.fullUrl());
        return fromUrl != null ? fromUrl : patient.source().reference();
    }

    static Naming namingOf(Placed resource) {
        JsonNode subject = subject(resource);
        JsonNode reference = subject.path("reference");
        if (subject.isMissingNode() || subject.isNull()) {
            return Naming.NONE;
        }
        if (!subject.isObject()) {
            return Naming.BROKEN;
        }
        if (reference.isMissingNode() || reference.isNull()) {
            return Naming.NONE;
        }
        String text = reference.stringValue("");
        if (!reference.isString()) {
            return Naming.BROKEN;
        }
        return text.isBlank() || text.startsWith("#") ? Naming.NONE : Naming.NAMED;
    }

    /** The patient's id; null when the resource names none, or something that is no patient one can tell. */
    @Nullable
    String patientOf(Placed resource) {
        return namingOf(resource) == Naming.NAMED
                ? patientNamed(subject(resource).path("reference").stringValue(""))
                : null;
    }

    private @Nullable String patientNamed(String reference) {
        String learned = byFullUrl.get(reference);
        return learned == null ? idIn(reference) : learned.equals(NOBODY) ? null : learned;
    }

    /** {@code 1} out of {@code http://x/fhir/Patient/1/_history/2}; the part after the last colon of a urn. */
    static @Nullable String idIn(String reference) {
        int history = reference.indexOf(HISTORY);
        String current = history < 0 ? reference : reference.substring(0, history);
        if (current.startsWith("urn:")) {
            return current.substring(current.lastIndexOf(':') + 1);
        }
        String[] parts = current.split("/", -1);
        boolean isPatient = parts.length > 1 && parts[parts.length - 2].equals("Patient");
        return isPatient && !parts[parts.length - 1].isBlank() ? parts[parts.length - 1] : null;
    }

    private static JsonNode subject(Placed resource) {
        JsonNode tree = resource.tree();
        if (resource.type().equals("Appointment")) {
            return tree.path("participant")
                    .valueStream()
                    .map(participant -> participant.path("actor"))
                    .filter(actor -> actor.path("reference").stringValue("").contains("Patient/")
                            || actor.path("reference").stringValue("").startsWith("urn:"))
                    .findFirst()
                    .orElse(tree.path("subject"));
        }
        return tree.has("subject") ? tree.path("subject") : tree.path("patient");
    }
}
