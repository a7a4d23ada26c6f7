package org.myogate.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a CDS Hooks request. Unknown fields and extensions are ignored wherever they stand. */
public final class HookRequestReader {

    private static final String AS_OF = "org.myogate.asOf";
    private static final String PATIENT_ID = "patientId";
    private static final String USER_ID = "userId";
    private static final String ENCOUNTER_ID = "encounterId";

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** A logical id; wider than FHIR's, since some servers use an underscore or a tilde. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:-]{1,128}");

    /** What the Hook Library requires beside the patient; hooks not named here require nothing else. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "patient-view", List.of(USER_ID),
            "encounter-start", List.of(USER_ID, ENCOUNTER_ID),
            "encounter-discharge", List.of(USER_ID, ENCOUNTER_ID),
            "order-select", List.of(USER_ID, HookContext.SELECTIONS, HookContext.DRAFTS),
            "order-sign", List.of(USER_ID, HookContext.DRAFTS),
            "problem-list-item-create", List.of(USER_ID, HookContext.PROBLEMS));

    private final ResourceReader resources = new ResourceReader();

    /**
     * @throws BadInput with 400 when a field is missing or of the wrong type, with 412 when over HTTP no Patient is to be
     *     had; {@code where} names the field
     */
    public HookRequest read(JsonNode request, Strictness strictness) {
        String hook = text(request, "hook", "hook");
        String hookInstance = hookInstance(request, strictness);
        checkServer(request);
        JsonNode context = object(request, "context");
        String patientId = patientId(context);
        HookContext brought = context(hook, patientId, context);
        String encounterId = optionalText(context, ENCOUNTER_ID, "context.encounterId");
        Prefetch prefetch = new Prefetch(patientId, prefetch(request), brought, resources);
        if (strictness == Strictness.WIRE && !prefetch.hasPatient()) {
            throw new BadInput(
                    412,
                    "not-found",
                    "The Patient of this call came neither with the prefetch nor from the FHIR server.",
                    "prefetch.patient");
        }
        return new HookRequest(
                hook,
                hookInstance,
                optionalText(context, USER_ID, "context.userId"),
                patientId,
                encounterId == null ? null : afterSlash(encounterId),
                asOf(request.path("extension").path(AS_OF)),
                prefetch.record(),
                prefetch.problems(),
                prefetch.unavailable(),
                prefetch.notes());
    }

    /**
     * Where what is missing may be read, before the rest is: all that has to be right about a call is checked here too,
     * so that nothing is fetched for a call that will be refused.
     *
     * @throws BadInput as {@link #read}, but for the Patient
     */
    public Optional<FhirAccess> access(JsonNode request, Strictness strictness) {
        String hook = text(request, "hook", "hook");
        hookInstance(request, strictness);
        checkServer(request);
        JsonNode context = object(request, "context");
        String patientId = patientId(context);
        context(hook, patientId, context);
        prefetch(request);
        return FhirAccessReader.of(request, patientId);
    }

    /**
     * The patient that a call is about, without {@code Patient/}.
     *
     * @throws BadInput with 400 when it names none
     */
    public static String patientOf(JsonNode request) {
        return patientId(object(request, "context"));
    }

    private static String hookInstance(JsonNode request, Strictness strictness) {
        String hookInstance = text(request, "hookInstance", "hookInstance");
        if (strictness == Strictness.WIRE && !UUID.matcher(hookInstance).matches()) {
            throw new BadInput(400, "value", "hookInstance is not a UUID.", "hookInstance");
        }
        return hookInstance;
    }

    private static void checkServer(JsonNode request) {
        if (isThere(request.path("fhirAuthorization"))) {
            object(request, "fhirAuthorization");
            text(request, "fhirServer", "fhirServer");
        } else {
            optionalText(request, "fhirServer", "fhirServer");
        }
    }

    /** Even an empty text is handed on: a moment that was meant and cannot be read must not pass for none. */
    private static @Nullable String asOf(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            String where = "extension[\"" + AS_OF + "\"]";
            throw new BadInput(400, "structure", where + " is not a text.", where);
        }
        return value.stringValue();
    }

    private static String patientId(JsonNode context) {
        String id = afterSlash(text(context, PATIENT_ID, "context.patientId"));
        if (!ID.matcher(id).matches()) {
            throw new BadInput(400, "value", "context.patientId is not a logical id.", "context.patientId");
        }
        return id;
    }

    private static String afterSlash(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static HookContext context(String hook, String patientId, JsonNode context) {
        for (String field : REQUIRED.getOrDefault(hook, List.of())) {
            if (!isThere(context.path(field))) {
                throw missing("context." + field);
            }
        }
        return HookContext.of(hook, patientId, context);
    }

    private static JsonNode prefetch(JsonNode request) {
        return isThere(request.path("prefetch")) ? object(request, "prefetch") : JsonNodeFactory.instance.objectNode();
    }

    private static String text(JsonNode parent, String field, String where) {
        String text = optionalText(parent, field, where);
        if (text == null) {
            throw missing(where);
        }
        return text;
    }

    private static @Nullable String optionalText(JsonNode parent, String field, String where) {
        JsonNode value = parent.path(field);
        if (!isThere(value)) {
            return null;
        }
        if (!value.isString()) {
            throw new BadInput(400, "structure", where + " is not a text.", where);
        }
        return value.stringValue();
    }

    private static JsonNode object(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!isThere(value)) {
            throw missing(field);
        }
        if (!value.isObject()) {
            throw new BadInput(400, "structure", field + " is not an object.", field);
        }
        return value;
    }

    /** Null and blank mean that there is none. */
    private static boolean isThere(JsonNode value) {
        boolean isBlank = value.isString() && value.stringValue().isBlank();
        return !value.isMissingNode() && !value.isNull() && !isBlank;
    }

    private static BadInput missing(String where) {
        return new BadInput(400, "required", where + " is missing.", where);
    }
}
