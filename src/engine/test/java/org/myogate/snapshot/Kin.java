package org.myogate.snapshot;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;

/** A FamilyMemberHistory: completed, without any condition unless a test says otherwise. */
final class Kin {

    static final String T2D = "44054006";
    static final String T1D = "46635009";
    static final String DIABETES = "73211009";
    static final String GESTATIONAL = "11687002";

    private final FamilyMemberHistory history = new FamilyMemberHistory();

    private Kin(String system, String code) {
        history.setRelationship(new CodeableConcept(new Coding(system, code, null)));
        history.setStatus(FamilyHistoryStatus.COMPLETED);
        history.setId("f" + code);
    }

    static Kin of(String role) {
        return new Kin("http://terminology.hl7.org/CodeSystem/v3-RoleCode", role);
    }

    static Kin snomed(String code) {
        return new Kin(Obs.SNOMED, code);
    }

    Kin id(String id) {
        history.setId(id);
        return this;
    }

    Kin with(String code) {
        history.addCondition().setCode(new CodeableConcept(new Coding(Obs.SNOMED, code, null)));
        return this;
    }

    Kin with(String code, String age, String unit) {
        with(code);
        Age onset = new Age();
        onset.setValue(new java.math.BigDecimal(age));
        onset.setCode(unit);
        history.getCondition().get(history.getCondition().size() - 1).setOnset(onset);
        return this;
    }

    Kin also(Consumer<FamilyMemberHistory> change) {
        change.accept(history);
        return this;
    }

    FamilyMemberHistory make() {
        return history;
    }
}
