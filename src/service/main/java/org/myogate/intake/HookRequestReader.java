package org.myogate.intake;

import static org.myogate.intake.Fields.isThere;
import static org.myogate.intake.Fields.object;
import static org.myogate.intake.Fields.optionalText;
import static org.myogate.intake.Fields.required;
import static org.myogate.intake.Fields.text;
import static org.myogate.intake.Fields.wrong;

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
        Head head = head(request, strictness);
        JsonNode context = head.context().tree();
        String encounterId = optionalText(context, ENCOUNTER_ID, "context.encounterId");
        Prefetch prefetch = new Prefetch(head.context().patientId(), prefetch(request), head.context(), resources);
        if (strictness == Strictness.WIRE && !prefetch.hasPatient()) {
            throw new BadInput(
                    412,
                    "not-found",
                    "The Patient of this call came neither with the prefetch nor from the FHIR server.",
                    "prefetch.patient");
        }
        return new HookRequest(
                head.context().hook(),
                head.hookInstance(),
                optionalText(context, USER_ID, "context.userId"),
                head.context().patientId(),
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
        Head head = head(request, strictness);
        prefetch(request);
        return FhirAccessReader.of(request, head.context().patientId());
    }

    /** What a call says of itself before its data. */
    private record Head(String hookInstance, HookContext context) {}

    private static Head head(JsonNode request, Strictness strictness) {
        String hook = text(request, "hook", "hook");
        String hookInstance = hookInstance(request, strictness);
        checkServer(request);
        JsonNode context = object(request, "context", "context");
        return new Head(hookInstance, context(hook, patientId(context), context));
    }

    private static String hookInstance(JsonNode request, Strictness strictness) {
        String hookInstance = text(request, "hookInstance", "hookInstance");
        if (strictness == Strictness.WIRE && !UUID.matcher(hookInstance).matches()) {
            throw wrong("value", "hookInstance", "is not a UUID");
        }
        return hookInstance;
    }

    private static void checkServer(JsonNode request) {
        if (isThere(request.path("fhirAuthorization"))) {
            object(request, "fhirAuthorization", "fhirAuthorization");
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
            throw wrong("structure", "extension[\"" + AS_OF + "\"]", "is not a text");
        }
        return value.stringValue();
    }

    private static String patientId(JsonNode context) {
        String id = afterSlash(text(context, PATIENT_ID, "context.patientId"));
        if (!ID.matcher(id).matches()) {
            throw wrong("value", "context.patientId", "is not a logical id");
        }
        return id;
    }

    private static String afterSlash(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static HookContext context(String hook, String patientId, JsonNode context) {
        for (String field : REQUIRED.getOrDefault(hook, List.of())) {
            required(context, field, "context." + field);
        }
        return HookContext.of(hook, patientId, context);
    }

    private static JsonNode prefetch(JsonNode request) {
        return isThere(request.path("prefetch"))
                ? object(request, "prefetch", "prefetch")
                : JsonNodeFactory.instance.objectNode();
    }
}
