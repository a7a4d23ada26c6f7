package org.myogate.engine;

import java.util.Objects;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.MedicationRequest;

/** Writes what only medicine classes ask about: medicines by their words, allergies, goals. */
final class CaseClasses {

    private static final Pattern ATC = Pattern.compile("[A-Z][0-9]{2}[A-Z0-9]*");

    private CaseClasses() {}

    /** RxNorm when it is a number, ATC when it looks like one, else words; a mark is its status or {@code end:DAY}. */
    static MedicationRequest medicine(CaseFact fact) {
        MedicationRequest request = new MedicationRequest();
        request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        for (String mark : fact.marks()) {
            if (mark.startsWith("end:")) {
                request.getDispenseRequest()
                        .getValidityPeriod()
                        .setEndElement(CaseResources.time(mark.substring("end:".length()) + "~", ""));
            } else {
                request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(mark));
            }
        }
        request.setMedication(substance(fact.value()));
        request.setAuthoredOnElement(
                CaseResources.time(fact.when() == null ? "2026-09-01~" : fact.when(), CaseMarker.VISIT));
        return request;
    }

    /** Of a medicine; marks: a status of its verification, intolerance, high, {@code did:SNOMED CT code}. */
    static AllergyIntolerance allergy(CaseFact fact) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setType(AllergyIntoleranceType.ALLERGY);
        allergy.setClinicalStatus(
                CaseResources.coded(CaseResources.TERMINOLOGY + "allergyintolerance-clinical", "active"));
        allergy.setCode(substance(fact.value()));
        for (String mark : fact.marks()) {
            if (mark.equals("intolerance")) {
                allergy.setType(AllergyIntoleranceType.INTOLERANCE);
            } else if (mark.equals("high")) {
                allergy.setCriticality(AllergyIntoleranceCriticality.HIGH);
            } else if (mark.startsWith("did:")) {
                allergy.addReaction()
                        .addManifestation(CaseResources.coded(CaseResources.SNOMED, mark.substring("did:".length())));
            } else {
                allergy.setVerificationStatus(
                        CaseResources.coded(CaseResources.TERMINOLOGY + "allergyintolerance-verification", mark));
            }
        }
        return allergy;
    }

    /** Of HbA1c, {@code goal=8 %}: pursued unless a mark is another status. */
    static Goal goal(CaseFact fact) {
        Goal goal = new Goal();
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        fact.marks().forEach(mark -> goal.setLifecycleStatus(GoalLifecycleStatus.fromCode(mark)));
        goal.setStart(new DateType(fact.when() == null ? "2026-01-05" : fact.when()));
        String code = Objects.requireNonNull(CaseMarker.of("a1c").code());
        goal.addTarget()
                .setMeasure(CaseResources.coded(CaseResources.LOINC, code))
                .setDetail(CaseResources.quantity(fact.value(), "%"));
        return goal;
    }

    private static CodeableConcept substance(String text) {
        if (CaseResources.isNumber(text)) {
            return CaseResources.coded("http://www.nlm.nih.gov/research/umls/rxnorm", text);
        }
        return ATC.matcher(text).matches()
                ? CaseResources.coded("http://www.whocc.no/atc", text)
                : new CodeableConcept().setText(text);
    }
}
