package org.myogate.hooks;

import java.util.Arrays;
import java.util.Optional;

/** The services that discovery lists, each with its own address. */
enum CdsService {
    PATIENT_VIEW(
            "myogate-patient-view",
            "patient-view",
            "Skeletal-muscle insulin resistance",
            "When a chart is opened: the pattern of insulin resistance that the patient's own values show, each value"
                    + " with its date and cut-off; what is missing and would decide; exercise, diet and medicine"
                    + " classes that fit, and what forbids them. No card when there is nothing to say.",
            "FHIR R4 only. The Patient must come in prefetch. What does not come is unknown and never taken as normal:"
                    + " send problem list, medicines, vital signs and laboratory results as the prefetch templates ask."
                    + " For users who treat adults: no cards for patients under 18 or of unknown age, nor when the"
                    + " user is the patient or a relative.");

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
