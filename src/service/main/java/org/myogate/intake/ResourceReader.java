package org.myogate.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;
import tools.jackson.databind.JsonNode;

/**
 * Turns the tree of one resource into HAPI's model. A mistake spoils its own resource only; a date that does not exist is
 * left out and told, unless the resource is worth nothing without it.
 */
final class ResourceReader {

    /** A mistake in these costs no more than the element: nothing that is decided here rests on it. */
    private static final Set<String> UNREAD = Set.of(
            "account",
            "asserter",
            "basedOn",
            "classHistory",
            "communication",
            "detectedIssue",
            "dosage",
            "dosageInstruction",
            "eventHistory",
            "generalPractitioner",
            "groupIdentifier",
            "hospitalization",
            "identifier",
            "implicitRules",
            "instantiatesCanonical",
            "instantiatesUri",
            "insurance",
            "issued",
            "language",
            "location",
            "managingOrganization",
            "maritalStatus",
            "meta",
            "priorPrescription",
            "recorder",
            "requester",
            "serviceProvider",
            "statusHistory",
            "substitution",
            "supportingInformation");

    private final FhirContext fhir = FhirContext.forR4Cached();

    /**
     * What came of one tree; both when a resource is of use though something about it is not.
     *
     * @param resource null when it cannot be used
     * @param unusable null when there is nothing to tell
     */
    record Read(@Nullable Resource resource, @Nullable Unusable unusable) {}

    /** The tree's {@code resourceType} is {@code type}, a type of R4 or one of {@link Kind#OTHER_RELEASE}. */
    Read read(String type, JsonNode tree, Source source) {
        if (Kind.of(type) == Kind.OTHER_RELEASE) {
            return unusable(source, Reason.RELEASE, "FHIR R4 has no resource type " + type);
        }
        Optional<String> release = OtherRelease.of(type, tree);
        if (release.isPresent()) {
            return unusable(source, Reason.RELEASE, release.get() + ", not of R4");
        }
        Shape.Checked checked = Shape.check(fhir, type, tree);
        List<Mistake> mistakes =
                checked.mistakes().stream().filter(m -> isRead(type, m)).toList();
        Optional<Mistake> wrongType =
                mistakes.stream().filter(mistake -> !mistake.isDate()).findFirst();
        if (wrongType.isPresent()) {
            Unusable why = new Unusable(source, Reason.PARSE, wrongType.get().sentence());
            return new Read(type.equals("Patient") ? parse(checked.tree()) : null, why);
        }
        Resource resource = parse(checked.tree());
        if (resource == null) {
            return unusable(source, Reason.PARSE, "The " + type + " cannot be read as FHIR R4");
        }
        if (mistakes.isEmpty()) {
            return new Read(resource, null);
        }
        Mistake date = mistakes.get(0);
        return new Read(
                isWorthlessWithout(type, date) ? null : resource,
                new Unusable(source, Reason.DATE, date.sentence(), Codes.of(tree)));
    }

    /** Nobody reads the extensions of other resources than the Patient's. */
    private static boolean isRead(String type, Mistake mistake) {
        String path = mistake.path();
        boolean isExtension = path.contains(".extension") || path.contains("._");
        return !UNREAD.contains(mistake.element()) && (!isExtension || type.equals("Patient"));
    }

    /** A result without a date could pass for the newest, and of a broken period the wrong end could be taken. */
    private static boolean isWorthlessWithout(String type, Mistake date) {
        return type.equals("Observation") && date.path().startsWith("Observation.effective");
    }

    /** Null when HAPI refuses what its own definitions allow; its reason is dropped, since it may quote the resource. */
    private @Nullable Resource parse(JsonNode tree) {
        IParser parser = fhir.newJsonParser();
        parser.setParserErrorHandler(new QuietErrors());
        try {
            return (Resource) parser.parseResource(tree.toString());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Read unusable(Source source, Reason reason, String detail) {
        return new Read(null, new Unusable(source, reason, detail));
    }
}
