package org.myogate.cases;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.myogate.cases.CaseNames.Name;

/** Writes a fact of a case as the Observation that a record would hold. */
final class CaseObservations {

    private static final String FACTS = "https://myogate.org/fhir/CodeSystem/fact";

    /** Answers that have a word. */
    private static final Map<String, String> WORDS = Map.of("yes", "yes", "no", "no");

    private final CaseNames names;

    CaseObservations(CaseNames names) {
        this.names = names;
    }

    Observation number(CaseFact fact) {
        Name name = names.of(fact.name());
        String code = fact.code() == null ? name.code() : fact.code();
        Observation observation = observation(name.system(), code, fact, name.time());
        if (fact.value().startsWith("\"")) {
            observation.setValue(new StringType(fact.value().replace("\"", "")));
        } else if (fact.value().matches("true|false")) {
            observation.setValue(new BooleanType(fact.value()));
        } else if (!fact.value().equals("none")) {
            observation.setValue(CaseValues.quantity(fact.value(), name.unit()));
        }
        return observation;
    }

    /** {@code 184/112}, in the usual unit unless one follows. */
    Observation bloodPressure(CaseFact fact) {
        Name name = names.of("bp");
        String[] parts = fact.value().split(" ", 2);
        String[] ends = parts[0].split("/", 2);
        if (ends.length < 2) {
            throw new IllegalArgumentException("'" + fact.value() + "' is no blood pressure such as 184/112");
        }
        String unit = parts.length > 1 ? parts[1] : name.unit();
        Observation panel = observation(name.system(), name.code(), fact, name.time());
        add(panel, "bp-systolic", ends[0], unit);
        add(panel, "bp-diastolic", ends[1], unit);
        return panel;
    }

    private void add(Observation panel, String part, String value, String unit) {
        Name name = names.of(part);
        panel.addComponent()
                .setCode(CaseValues.coded(name.system(), name.code()))
                .setValue(CaseValues.quantity(value, unit));
    }

    /** An Observation whose value is a SNOMED CT code; {@code #} is its LOINC. */
    Observation coded(CaseFact fact) {
        Observation observation = observation(CaseValues.LOINC, fact.requiredCode(), fact, names.when("visit"));
        observation.setValue(CaseValues.coded(CaseValues.SNOMED, fact.value()));
        return observation;
    }

    /** An answer that is a code: a fasting status ({@code yes}, {@code no}), a pregnancy status in SNOMED CT. */
    Observation answer(CaseFact fact) {
        Name question = names.of(fact.name());
        Observation observation = observation(question.system(), question.code(), fact, question.time());
        String word = WORDS.get(fact.value());
        if (word == null) {
            return observation.setValue(CaseValues.coded(CaseValues.SNOMED, fact.value()));
        }
        Name answer = names.of(word);
        return observation.setValue(CaseValues.coded(answer.system(), answer.code()));
    }

    /** Ketones in the urine by dipstick: {@code positive}, {@code negative}. */
    Observation urineKetones(CaseFact fact) {
        Name name = names.of(fact.name());
        return observation(name.system(), name.code(), fact, name.time()).setValue(new StringType(fact.value()));
    }

    /**
     * An entry under Myogate's own code system, {@code fact=true#cleared-12m}, {@code fact=4.2 cm#aaa-cm}. A clinician
     * entered it unless a mark says {@code patient}.
     */
    Observation entered(CaseFact fact) {
        boolean byPatient = fact.marks().contains("patient");
        Observation entry = new Observation();
        entry.setStatus(ObservationStatus.FINAL);
        entry.setCode(CaseValues.coded(FACTS, fact.requiredCode()));
        entry.setEffective(CaseValues.time(fact.when(names.when("result")), names.when("visit")));
        entry.addPerformer(new Reference(byPatient ? CaseRecord.PATIENT : "Practitioner/p1"));
        boolean isAnswer = fact.value().equals("true") || fact.value().equals("false");
        return entry.setValue(isAnswer ? new BooleanType(fact.value()) : CaseValues.quantity(fact.value(), "{#}"));
    }

    private Observation observation(String system, String code, CaseFact fact, String hour) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        fact.marks().forEach(mark -> mark(observation, mark));
        observation.setCode(CaseValues.coded(system, code));
        observation.setEffective(CaseValues.time(fact.when(names.when("result")), hour));
        return observation;
    }

    /** A status, or the laboratory's own range ({@code high:70}), a method, a specimen, a performer. */
    private static void mark(Observation observation, String mark) {
        String[] parts = mark.split(":", 2);
        switch (parts[0]) {
            case "low" -> range(observation).setLow(new Quantity().setValue(new BigDecimal(parts[1])));
            case "high" -> range(observation).setHigh(new Quantity().setValue(new BigDecimal(parts[1])));
            case "method" -> observation.setMethod(new CodeableConcept().setText(parts[1]));
            case "specimen" -> observation.setSpecimen(new Reference("Specimen/" + parts[1]));
            case "performer" -> observation.addPerformer(new Reference(parts[1]));
            default -> observation.setStatus(ObservationStatus.fromCode(mark));
        }
    }

    private static Observation.ObservationReferenceRangeComponent range(Observation observation) {
        return observation.getReferenceRangeFirstRep();
    }
}
