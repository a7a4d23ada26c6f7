package org.myogate.intake;

import java.util.Set;

/** What a resource is to one patient's record, by its type. */
enum Kind {
    PATIENT,
    /** Says something of a patient and must name which. */
    CLINICAL,
    /** Stands beside clinical resources, and may name a patient. */
    CONTEXT,
    /** A clinical type that R4 does not have any more, or not yet. */
    OTHER_RELEASE,
    BUNDLE,
    OUTCOME,
    /** Of no use here, or of no known type. */
    IGNORED;

    private static final Set<String> CLINICAL_TYPES = Set.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "ClinicalImpression",
            "Condition",
            "DetectedIssue",
            "DeviceRequest",
            "DeviceUseStatement",
            "DiagnosticReport",
            "Encounter",
            "EpisodeOfCare",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "Immunization",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "NutritionOrder",
            "Observation",
            "Procedure",
            "QuestionnaireResponse",
            "RiskAssessment",
            "ServiceRequest");

    private static final Set<String> CONTEXT_TYPES = Set.of(
            "Device",
            "Location",
            "Medication",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Specimen",
            "Substance");

    private static final Set<String> OTHER_RELEASES = Set.of(
            "DeviceUseRequest",
            "DeviceUsage",
            "DiagnosticOrder",
            "MedicationOrder",
            "MedicationUsage",
            "NutritionIntake",
            "NutritionRequest",
            "ProcedureRequest",
            "ReferralRequest");

    /** Whether only the spelling keeps the type from being read. */
    static boolean isMisspelt(String type) {
        String spelt = type.strip();
        return of(type) == IGNORED
                && (spelt.equalsIgnoreCase("Patient") || CLINICAL_TYPES.stream().anyMatch(spelt::equalsIgnoreCase));
    }

    static Kind of(String type) {
        return switch (type) {
            case "Patient" -> PATIENT;
            case "Bundle" -> BUNDLE;
            case "OperationOutcome" -> OUTCOME;
            default -> {
                if (CLINICAL_TYPES.contains(type)) {
                    yield CLINICAL;
                }
                if (CONTEXT_TYPES.contains(type)) {
                    yield CONTEXT;
                }
                yield OTHER_RELEASES.contains(type) ? OTHER_RELEASE : IGNORED;
            }
        };
    }
}
