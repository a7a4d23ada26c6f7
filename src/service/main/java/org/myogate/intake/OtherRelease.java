package org.myogate.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Tells a resource of another FHIR release by a shape that R4 cannot have. Only signs that prove it stand here: most
 * resources look alike in all releases, and nothing in a request says which one it is.
 */
final class OtherRelease {

    private static final String DSTU2 = "DSTU2";
    private static final String STU3 = "STU3";
    private static final String OLDER = "DSTU2 or STU3";
    private static final String R5 = "R5";

    /**
     * One sign.
     *
     * @param element of the resource
     * @param isIn whether the resource bears it
     * @param release where it is so
     */
    private record Sign(String element, Predicate<JsonNode> isIn, String release) {}

    private static final Predicate<JsonNode> ANY = OtherRelease::isThere;
    private static final Predicate<JsonNode> TEXT = JsonNode::isString;
    private static final Predicate<JsonNode> OBJECT = JsonNode::isObject;
    private static final Predicate<JsonNode> LIST = JsonNode::isArray;

    private static final Sign PATIENT =
            new Sign("patient", resource -> resource.path("patient").isObject() && !resource.has("subject"), DSTU2);
    private static final Sign CONTEXT = sign("context", OBJECT, STU3);
    private static final Sign CLINICAL_STATUS = sign("clinicalStatus", TEXT, OLDER);
    private static final Sign VERIFICATION_STATUS = sign("verificationStatus", TEXT, OLDER);
    private static final Sign NOT_DONE = sign("notDone", ANY, STU3);
    private static final Sign MEDICATION = sign("medication", ANY, R5);
    private static final Sign CODE = sign("code", OtherRelease::isConceptOrReference, R5);
    private static final Sign REASON = sign("reason", OtherRelease::isListOfThose, R5);

    private static final Map<String, List<Sign>> SIGNS = Map.ofEntries(
            Map.entry(
                    "AllergyIntolerance",
                    List.of(
                            CLINICAL_STATUS,
                            VERIFICATION_STATUS,
                            sign("substance", OBJECT, DSTU2),
                            sign("assertedDate", ANY, STU3),
                            sign("type", OBJECT, R5),
                            sign("participant", LIST, R5))),
            Map.entry(
                    "Condition",
                    List.of(
                            CLINICAL_STATUS,
                            VERIFICATION_STATUS,
                            CONTEXT,
                            PATIENT,
                            sign("dateRecorded", ANY, DSTU2),
                            sign("abatementBoolean", ANY, OLDER),
                            sign("assertedDate", ANY, STU3),
                            sign("participant", LIST, R5))),
            Map.entry(
                    "DiagnosticReport",
                    List.of(CONTEXT, sign("codedDiagnosis", LIST, OLDER), sign("image", LIST, OLDER))),
            Map.entry(
                    "Encounter",
                    List.of(
                            PATIENT,
                            sign("class", TEXT, DSTU2),
                            sign("class", LIST, R5),
                            sign("incomingReferral", LIST, OLDER),
                            sign("actualPeriod", ANY, R5),
                            sign("subjectStatus", ANY, R5),
                            sign("admission", OBJECT, R5),
                            sign("status", word("completed", "discharged", "discontinued"), R5))),
            Map.entry(
                    "FamilyMemberHistory",
                    List.of(NOT_DONE, sign("gender", TEXT, OLDER), sign("participant", LIST, R5), REASON)),
            Map.entry("Immunization", List.of(sign("notGiven", ANY, STU3), sign("wasNotGiven", ANY, DSTU2))),
            Map.entry(
                    "MedicationAdministration",
                    List.of(
                            PATIENT,
                            sign("notGiven", ANY, STU3),
                            sign("wasNotGiven", ANY, DSTU2),
                            MEDICATION,
                            sign("occurenceDateTime", ANY, R5),
                            sign("occurencePeriod", ANY, R5))),
            Map.entry("MedicationDispense", List.of(PATIENT, NOT_DONE, MEDICATION)),
            Map.entry(
                    "MedicationRequest",
                    List.of(
                            CONTEXT,
                            sign("definition", LIST, STU3),
                            sign("requester", value -> value.has("agent"), STU3),
                            MEDICATION,
                            sign("effectiveDosePeriod", OBJECT, R5),
                            sign("informationSource", LIST, R5),
                            REASON)),
            Map.entry(
                    "MedicationStatement",
                    List.of(
                            PATIENT,
                            sign("wasNotTaken", ANY, DSTU2),
                            sign("taken", ANY, STU3),
                            MEDICATION,
                            sign("adherence", OBJECT, R5),
                            sign("status", word("recorded", "draft"), R5),
                            REASON)),
            Map.entry(
                    "Observation",
                    List.of(
                            CONTEXT,
                            sign("comments", TEXT, DSTU2),
                            sign("comment", TEXT, STU3),
                            sign("related", LIST, OLDER),
                            sign("triggeredBy", LIST, R5),
                            sign("bodyStructure", OBJECT, R5))),
            Map.entry(
                    "Procedure",
                    List.of(
                            CONTEXT,
                            NOT_DONE,
                            sign("notPerformed", ANY, DSTU2),
                            sign("occurrenceDateTime", ANY, R5),
                            sign("occurrencePeriod", ANY, R5),
                            sign("recorded", TEXT, R5),
                            REASON)),
            Map.entry("ServiceRequest", List.of(CODE, REASON)));

    private OtherRelease() {}

    /** Which element gives another release away, as half a sentence; empty when the resource can be R4. */
    static Optional<String> of(String type, JsonNode resource) {
        return SIGNS.getOrDefault(type, List.of()).stream()
                .filter(sign -> sign.isIn().test(resource))
                .findFirst()
                .map(sign -> type + "." + sign.element() + " has a shape of FHIR " + sign.release());
    }

    private static Sign sign(String element, Predicate<JsonNode> shape, String release) {
        return new Sign(element, resource -> shape.test(resource.path(element)), release);
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    /** R5's CodeableReference. */
    private static boolean isConceptOrReference(JsonNode value) {
        return value.path("concept").isObject() || value.path("reference").isObject();
    }

    private static boolean isListOfThose(JsonNode value) {
        return value.isArray() && value.valueStream().anyMatch(OtherRelease::isConceptOrReference);
    }

    private static Predicate<JsonNode> word(String... words) {
        return value -> value.isString() && List.of(words).contains(value.stringValue());
    }
}
