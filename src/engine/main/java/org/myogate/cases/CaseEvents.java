package org.myogate.cases;

import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Procedure;

/** Writes what is neither a measurement, a diagnosis nor a medicine: relatives, reports, procedures, vaccinations. */
final class CaseEvents {

    private static final String ROLES = CaseValues.TERMINOLOGY + "v3-RoleCode";

    private final CaseNames names;

    CaseEvents(CaseNames names) {
        this.names = names;
    }

    /**
     * A relative with a diagnosis, or {@code none}: asked about, nothing found. {@code #FTH} is who, {@code
     * !onset:58} the age; a mark else is the status.
     */
    FamilyMemberHistory relative(CaseFact fact) {
        FamilyMemberHistory history = new FamilyMemberHistory();
        history.setStatus(FamilyHistoryStatus.COMPLETED);
        history.setRelationship(CaseValues.coded(ROLES, fact.requiredCode()));
        history.setDateElement(CaseValues.day(names.when("relative")));
        if (!fact.value().equals("none")) {
            history.addCondition().setCode(CaseValues.diagnosis(fact.value()));
        }
        for (String mark : fact.marks()) {
            if (mark.startsWith("words:")) {
                history.getConditionFirstRep().getCode().setText(mark.substring("words:".length()));
            } else if (mark.startsWith("onset:")) {
                Age age = new Age();
                age.setValue(Long.parseLong(mark.substring("onset:".length())))
                        .setSystem(CaseValues.UCUM)
                        .setCode("a");
                history.getConditionFirstRep().setOnset(age);
            } else {
                history.setStatus(FamilyHistoryStatus.fromCode(mark));
            }
        }
        return history;
    }

    /** A final imaging report that concludes with this SNOMED CT code. */
    DiagnosticReport report(CaseFact fact) {
        DiagnosticReport report = new DiagnosticReport();
        report.setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL);
        fact.marks().forEach(mark -> report.setStatus(DiagnosticReport.DiagnosticReportStatus.fromCode(mark)));
        report.addCategory(CaseValues.coded(CaseValues.TERMINOLOGY + "v2-0074", "RAD"));
        report.setCode(new CodeableConcept().setText("Ultrasound of the abdomen"));
        report.setEffective(time(fact));
        report.addConclusionCode(CaseValues.coded(CaseValues.SNOMED, fact.value()));
        return report;
    }

    /** A completed procedure: SNOMED CT when a number, else words. */
    Procedure procedure(CaseFact fact) {
        Procedure procedure = new Procedure();
        procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
        fact.marks().forEach(mark -> procedure.setStatus(Procedure.ProcedureStatus.fromCode(mark)));
        procedure.setCode(
                CaseValues.isNumber(fact.value())
                        ? CaseValues.coded(CaseValues.SNOMED, fact.value())
                        : new CodeableConcept().setText(fact.value()));
        procedure.setPerformed(time(fact));
        return procedure;
    }

    /** A completed vaccination with this CVX code. */
    Immunization vaccine(CaseFact fact) {
        Immunization vaccine = new Immunization();
        vaccine.setStatus(Immunization.ImmunizationStatus.COMPLETED);
        fact.marks().forEach(mark -> vaccine.setStatus(Immunization.ImmunizationStatus.fromCode(mark)));
        vaccine.setVaccineCode(CaseValues.coded("http://hl7.org/fhir/sid/cvx", fact.value()));
        vaccine.setOccurrence(time(fact));
        return vaccine;
    }

    /** A plan of exercise that began on its day. */
    CarePlan plan(CaseFact fact) {
        CarePlan plan = new CarePlan();
        plan.setStatus(CarePlan.CarePlanStatus.fromCode(fact.value()));
        plan.setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.getPeriod().setStartElement(time(fact));
        CaseNames.Name name = names.of(fact.name());
        plan.addCategory(CaseValues.coded(name.system(), name.code()));
        return plan;
    }

    private DateTimeType time(CaseFact fact) {
        return CaseValues.time(fact.when(names.when("result")), names.when("visit"));
    }
}
