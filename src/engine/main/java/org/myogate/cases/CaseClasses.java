package org.myogate.cases;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;

/** Writes what only medicine classes ask about: medicines by their words, allergies, goals. */
final class CaseClasses {

    private static final Pattern ATC = Pattern.compile("[A-Z][0-9]{2}[A-Z0-9]*");

    private final CaseNames names;

    CaseClasses(CaseNames names) {
        this.names = names;
    }

    /** RxNorm when it is a number, ATC when it looks like one, else words; a mark is its status or {@code end:DAY}. */
    MedicationRequest medicine(CaseFact fact) {
        MedicationRequest request = new MedicationRequest();
        request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        for (String mark : fact.marks()) {
            if (mark.startsWith("end:")) {
                request.getDispenseRequest()
                        .getValidityPeriod()
                        .setEndElement(CaseValues.day(mark.substring("end:".length())));
            } else {
                request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(mark));
            }
        }
        request.setMedication(substance(fact.value()));
        request.setAuthoredOnElement(CaseValues.time(fact.when(names.when("medicine") + "~"), names.when("visit")));
        return request;
    }

    /** A medicine that was handed over; the mark {@code supply:30} is for how many days. */
    MedicationDispense dispense(CaseFact fact) {
        MedicationDispense dispense = new MedicationDispense();
        dispense.setStatus(MedicationDispense.MedicationDispenseStatus.COMPLETED);
        dispense.setMedication(substance(fact.value()));
        dispense.setWhenHandedOverElement(CaseValues.day(fact.requiredWhen()));
        for (String mark : fact.marks()) {
            dispense.setDaysSupply(CaseValues.quantity(mark.replaceFirst("^supply:", ""), "d"));
        }
        return dispense;
    }

    /** Of a medicine; marks: a status of its verification, intolerance, high, {@code did:SNOMED CT code}. */
    AllergyIntolerance allergy(CaseFact fact) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setType(AllergyIntoleranceType.ALLERGY);
        allergy.setClinicalStatus(CaseValues.coded(CaseValues.TERMINOLOGY + "allergyintolerance-clinical", "active"));
        allergy.setCode(substance(fact.value()));
        for (String mark : fact.marks()) {
            if (mark.equals("intolerance")) {
                allergy.setType(AllergyIntoleranceType.INTOLERANCE);
            } else if (mark.equals("high")) {
                allergy.setCriticality(AllergyIntoleranceCriticality.HIGH);
            } else if (mark.startsWith("did:")) {
                allergy.addReaction()
                        .addManifestation(CaseValues.coded(CaseValues.SNOMED, mark.substring("did:".length())));
            } else {
                allergy.setVerificationStatus(
                        CaseValues.coded(CaseValues.TERMINOLOGY + "allergyintolerance-verification", mark));
            }
        }
        return allergy;
    }

    /** Of HbA1c, {@code goal=8 %}: pursued unless a mark is another status. */
    Goal goal(CaseFact fact) {
        Goal goal = new Goal();
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        fact.marks().forEach(mark -> goal.setLifecycleStatus(GoalLifecycleStatus.fromCode(mark)));
        goal.setStart(new DateType(fact.when(names.when("goal"))));
        String code = names.of("a1c").code();
        goal.addTarget()
                .setMeasure(CaseValues.coded(CaseValues.LOINC, code))
                .setDetail(CaseValues.quantity(fact.value(), "%"));
        return goal;
    }

    private static CodeableConcept substance(String text) {
        if (CaseValues.isNumber(text)) {
            return CaseValues.coded("http://www.nlm.nih.gov/research/umls/rxnorm", text);
        }
        return ATC.matcher(text).matches()
                ? CaseValues.coded("http://www.whocc.no/atc", text)
                : new CodeableConcept().setText(text);
    }
}
