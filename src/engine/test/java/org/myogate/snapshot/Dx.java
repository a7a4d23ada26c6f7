package org.myogate.snapshot;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;

/** A Condition: active, confirmed and dated 2020-03-01 unless a test says otherwise. */
final class Dx {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private final Condition condition = new Condition();

    private Dx(String system, String code) {
        condition.getCode().addCoding(new Coding(system, code, null));
        condition.setId("c" + code.replace(".", ""));
        clinical("active").verification("confirmed").onset("2020-03-01");
    }

    static Dx snomed(String code) {
        return new Dx(Obs.SNOMED, code);
    }

    static Dx icd(String code) {
        return new Dx("http://hl7.org/fhir/sid/icd-10-cm", code);
    }

    static Dx of(String system, String code) {
        return new Dx(system, code);
    }

    Dx id(String id) {
        condition.setId(id);
        return this;
    }

    /** Empty: none. */
    Dx clinical(String code) {
        condition.setClinicalStatus(code.isEmpty() ? null : new CodeableConcept(new Coding(CLINICAL, code, null)));
        return this;
    }

    /** Empty: none. */
    Dx verification(String code) {
        condition.setVerificationStatus(
                code.isEmpty() ? null : new CodeableConcept(new Coding(VERIFICATION, code, null)));
        return this;
    }

    Dx onset(String date) {
        condition.setOnset(new DateTimeType(date));
        return this;
    }

    Dx undated() {
        condition.setOnset(null);
        return this;
    }

    Dx ended(String date) {
        condition.setAbatement(new DateTimeType(date));
        return clinical("resolved");
    }

    Dx also(Consumer<Condition> change) {
        change.accept(condition);
        return this;
    }

    Condition make() {
        return condition;
    }

    /** What a record of these diagnoses says of a concept. */
    static String shown(String concept, Dx... conditions) {
        Dossier dossier = Dossier.ofMan();
        for (Dx condition : conditions) {
            dossier.with(condition.make());
        }
        return Shown.statement(dossier.read(), concept);
    }
}
