package org.myogate.snapshot;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;

/** A Procedure: completed on 2 November 2026 unless a test says otherwise. */
final class Done {

    private final Procedure procedure = new Procedure();

    private Done(CodeableConcept code) {
        procedure.setCode(code);
        procedure.setStatus(ProcedureStatus.COMPLETED);
        procedure.setId("p");
        on("2026-11-02");
    }

    static Done text(String text) {
        return new Done(new CodeableConcept().setText(text));
    }

    static Done snomed(String code) {
        return new Done(new CodeableConcept(new Coding(Obs.SNOMED, code, null)));
    }

    /** Empty: undated. */
    Done on(String date) {
        procedure.setPerformed(date.isEmpty() ? null : new DateTimeType(date));
        return this;
    }

    Done category(String code) {
        procedure.setCategory(new CodeableConcept(new Coding(Obs.SNOMED, code, null)));
        return this;
    }

    Done also(Consumer<Procedure> change) {
        change.accept(procedure);
        return this;
    }

    Procedure make() {
        return procedure;
    }
}
