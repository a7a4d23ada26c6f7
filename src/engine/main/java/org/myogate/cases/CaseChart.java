package org.myogate.cases;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.NutritionOrder.NutritiionOrderIntent;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderStatus;

/** Writes the diagnoses, encounters and orders of food of a case. */
final class CaseChart {

    /** The diagnosis of an encounter, to which nobody gave a clinical status. */
    private static final String OF_A_VISIT = "of-a-visit";

    private static final String WORDS = "words:";
    private static final String TYPE = "type:";
    private static final String CLINICAL = "active|inactive|recurrence|relapse|remission|resolved";

    private final CaseNames names;

    CaseChart(CaseNames names) {
        this.names = names;
    }

    /** Marks are its statuses, active and confirmed by default; a mark that is a number is its severity. */
    Condition condition(CaseFact fact) {
        Condition condition = new Condition();
        condition.setCode(CaseValues.diagnosis(fact.value()));
        String clinical = "active";
        String verification = "confirmed";
        for (String mark : fact.marks()) {
            if (mark.startsWith(WORDS)) {
                condition.getCode().setText(mark.substring(WORDS.length()));
            } else if (CaseValues.isNumber(mark)) {
                condition.setSeverity(CaseValues.coded(CaseValues.SNOMED, mark));
            } else if (mark.equals(OF_A_VISIT)) {
                condition.addCategory(
                        CaseValues.coded(CaseValues.TERMINOLOGY + "condition-category", "encounter-diagnosis"));
            } else if (mark.matches(CLINICAL)) {
                clinical = mark;
            } else {
                verification = mark;
            }
        }
        if (!verification.equals("entered-in-error") && !fact.marks().contains(OF_A_VISIT)) {
            condition.setClinicalStatus(CaseValues.coded(CaseValues.TERMINOLOGY + "condition-clinical", clinical));
        }
        condition.setVerificationStatus(
                CaseValues.coded(CaseValues.TERMINOLOGY + "condition-ver-status", verification));
        String when = fact.when(names.when("diagnosis") + "~");
        if (!when.equals("undated")) {
            condition.setOnset(CaseValues.time(when, names.when("visit")));
        }
        return condition;
    }

    /**
     * A finished encounter of this class, within the hours of its day; its ICD-10-CM code is the reason, a mark {@code
     * type:Z51.5} its type.
     */
    Encounter encounter(CaseFact fact) {
        boolean isGoingOn = fact.marks().contains("in-progress");
        Encounter encounter = new Encounter();
        encounter.setStatus(isGoingOn ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED);
        encounter.getClass_().setSystem(CaseValues.TERMINOLOGY + "v3-ActCode").setCode(fact.value());
        if (fact.code() != null) {
            encounter.addReasonCode(CaseValues.coded(CaseValues.ICD_10_CM, fact.code()));
        }
        fact.marks().stream()
                .filter(mark -> mark.startsWith(TYPE))
                .forEach(mark -> encounter.addType(CaseValues.diagnosis(mark.substring(TYPE.length()))));
        String day = fact.requiredWhen();
        encounter.getPeriod().setStartElement(CaseValues.time(day, names.when("encounter-from")));
        if (!isGoingOn) {
            encounter.getPeriod().setEndElement(CaseValues.time(day, names.when("encounter-to")));
        }
        return encounter;
    }

    /** An order of food in free text, active unless a mark says {@code draft}. */
    NutritionOrder diet(CaseFact fact) {
        NutritionOrder order = new NutritionOrder()
                .setStatus(fact.marks().contains("draft") ? NutritionOrderStatus.DRAFT : NutritionOrderStatus.ACTIVE)
                .setIntent(NutritiionOrderIntent.ORDER)
                .setDateTimeElement(CaseValues.time(names.when("diet"), ""));
        order.getOralDiet().addType().setText(fact.value());
        return order;
    }
}
