package org.myogate.hooks;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.myogate.card.Occasion;

/** The services that discovery lists, each with its own address. */
enum CdsService {
    PATIENT_VIEW(
            "myogate-patient-view",
            "patient-view",
            "Skeletal-muscle insulin resistance",
            "When a chart is opened: the pattern of insulin resistance that the patient's own values show, each value"
                    + " with its date and cut-off; what is missing and would decide; exercise, diet and medicine"
                    + " classes that fit, and what forbids them. No card when there is nothing to say.",
            "FHIR R4 only. The Patient must come in prefetch or be readable. What does not come is unknown and never normal:"
                    + " send problem list, medicines, vital signs and laboratory results as the prefetch templates ask."
                    + " For users who treat adults: no cards for patients under 18 or of unknown age, nor when the"
                    + " user is the patient or a relative."),
    ENCOUNTER_START(
            "myogate-encounter-start",
            "encounter-start",
            "Skeletal-muscle insulin resistance, before a visit",
            "When an encounter begins: the same cards as when the chart is opened, in time to plan the visit, with the"
                    + " encounter on every draft order. No card when there is nothing to say.",
            "FHIR R4 only. context.encounterId is required, and the Patient must come in prefetch or be readable. What"
                    + " does not come is unknown and never taken as normal. Adults only; no cards for a user who is the"
                    + " patient or a relative. Ask either this service or myogate-patient-view, or cards come twice."),
    ORDER_SELECT(
            "myogate-order-select",
            "order-select",
            "Safety of a medicine being chosen",
            "While an order is chosen: what speaks against the selected medicine in this patient, that is a"
                    + " contraindication of metformin, GLP-1, SGLT2 or thiazolidinedione classes, a duplicate of the"
                    + " incretin pathway, a conflict with fasting or a ketogenic diet, a medicine that worsens insulin"
                    + " resistance. At most two cards, each naming its order; no card for anything else.",
            "FHIR R4 MedicationRequest or NutritionOrder in context.draftOrders; only those that context.selections"
                    + " names are looked at, and a draft without a medicine is answered with no card. The Patient must"
                    + " come in prefetch or be readable; problem list, medicines, eGFR and liver tests decide. No card"
                    + " is no check of all that could speak against an order. Adults only."),
    ORDER_SIGN(
            "myogate-order-sign",
            "order-sign",
            "Safety of medicines before signing",
            "Before orders are signed: the same checks as at selection, for every order in the draft. At most two"
                    + " cards, the most urgent order first; nothing on exercise or diet plans.",
            "FHIR R4 MedicationRequest or NutritionOrder in context.draftOrders, with RxNorm or ATC codes: what only"
                    + " words name warns but is never critical. The Patient must come in prefetch or be readable;"
                    + " problem list, medicines, eGFR and liver tests decide. No card is no check of all that could"
                    + " speak against an order. Adults only."),
    PROBLEM_LIST_ITEM_CREATE(
            "myogate-problem-list-item-create",
            "problem-list-item-create",
            "Insulin resistance behind a new problem",
            "When a problem was added: the same cards as when the chart is opened, with the new problem counted, if it"
                    + " is one that bears on insulin resistance or on what is safe. No card for any other problem.",
            "FHIR R4 Conditions in context.conditions, with SNOMED CT or ICD-10 codes. The Patient must come in prefetch"
                    + " or be readable. What does not come is unknown and never taken as normal. Adults only; no cards"
                    + " for a user who is the patient or a relative.");

    private final String id;
    private final String hook;
    private final String title;
    private final String description;
    private final String usageRequirements;

    CdsService(String id, String hook, String title, String description, String usageRequirements) {
        this.id = id;
        this.hook = hook;
        this.title = title;
        this.description = description;
        this.usageRequirements = usageRequirements;
    }

    static Optional<CdsService> withId(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /** That of an address. @throws org.myogate.intake.BadInput with 404 when there is none */
    static CdsService called(String id) {
        return withId(id)
                .orElseThrow(
                        () -> Refusal.ending(404, "There is no such service; GET /cds-services lists them.", "path"));
    }

    /** Whether it looks at orders that are being written, and at nothing else. */
    boolean isAboutOrders() {
        return Occasion.of(hook, Set.of()).kind() == Occasion.Kind.ORDERS;
    }

    /** The last segment of the service's address. */
    String id() {
        return id;
    }

    /** The hook that calls it. */
    String hook() {
        return hook;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String usageRequirements() {
        return usageRequirements;
    }
}
