package org.myogate.engine;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes a fact of a probe as the FHIR resource that a record would hold. */
final class CaseResources {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    private static final String UCUM = "http://unitsofmeasure.org";
    static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    static final String DAY = "2026-11-02";
    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>)?([0-9.]+)(?: (.+))?");

    private CaseResources() {}

    static Observation marker(CaseFact fact) {
        CaseMarker marker = CaseMarker.of(fact.name());
        String code = fact.code() == null ? marker.code() : fact.code();
        Observation observation = observation(marker.system(), code, fact, marker.time());
        if (fact.value().startsWith("\"")) {
            observation.setValue(new StringType(fact.value().replace("\"", "")));
        } else if (fact.value().matches("true|false")) {
            observation.setValue(new BooleanType(fact.value()));
        } else if (!fact.value().equals("none")) {
            observation.setValue(quantity(fact.value(), marker.unit()));
        }
        return observation;
    }

    /** {@code 184/112}, in mm[Hg] unless a unit follows. */
    static Observation bloodPressure(CaseFact fact) {
        String[] parts = fact.value().split(" ", 2);
        String[] ends = parts[0].split("/", 2);
        String unit = parts.length > 1 ? parts[1] : "mm[Hg]";
        Observation panel = observation(LOINC, "85354-9", fact, CaseMarker.VISIT);
        panel.addComponent().setCode(coded(LOINC, "8480-6")).setValue(quantity(ends[0], unit));
        panel.addComponent().setCode(coded(LOINC, "8462-4")).setValue(quantity(ends[1], unit));
        return panel;
    }

    /** An Observation whose value is a SNOMED CT code; {@code #} is its LOINC. */
    static Observation coded(CaseFact fact) {
        Observation observation = observation(LOINC, Objects.requireNonNull(fact.code()), fact, CaseMarker.VISIT);
        observation.setValue(coded(SNOMED, fact.value()));
        return observation;
    }

    /** An answer that is a code: a fasting status ({@code yes}, {@code no}), a pregnancy status. */
    static Observation answer(CaseFact fact) {
        boolean fasting = fact.name().equals("fasting");
        Observation observation =
                observation(LOINC, fasting ? "49541-6" : "82810-3", fact, fasting ? CaseMarker.DRAW : CaseMarker.VISIT);
        String answer = fact.value().equals("yes") ? "LA33-6" : fact.value().equals("no") ? "LA32-8" : fact.value();
        observation.setValue(coded(fasting ? LOINC : SNOMED, answer));
        return observation;
    }

    /** Ketones in the urine by dipstick: {@code positive}, {@code negative}. */
    static Observation urineKetones(CaseFact fact) {
        return observation(LOINC, "2514-8", fact, CaseMarker.VISIT).setValue(new StringType(fact.value()));
    }

    /**
     * An entry under Myogate's own code system, {@code fact=true#cleared-12m}, {@code fact=4.2 cm#aaa-cm}. A clinician
     * entered it unless a mark says {@code patient}.
     */
    static Observation entered(CaseFact fact) {
        boolean byPatient = fact.marks().contains("patient");
        Observation entry = new Observation();
        entry.setStatus(ObservationStatus.FINAL);
        entry.setCode(coded("https://myogate.org/fhir/CodeSystem/fact", Objects.requireNonNull(fact.code())));
        entry.setEffective(time(fact.when() == null ? DAY : fact.when(), CaseMarker.VISIT));
        entry.addPerformer(new Reference(byPatient ? "Patient/probe" : "Practitioner/p1"));
        boolean isAnswer = fact.value().equals("true") || fact.value().equals("false");
        return entry.setValue(isAnswer ? new BooleanType(fact.value()) : quantity(fact.value(), "{#}"));
    }

    /** SNOMED CT when the code is a number, else ICD-10-CM; marks are its statuses, active and confirmed by default. */
    static Condition condition(CaseFact fact) {
        Condition condition = new Condition();
        String system = isNumber(fact.value()) ? SNOMED : "http://hl7.org/fhir/sid/icd-10-cm";
        condition.setCode(coded(system, fact.value()));
        String clinical = "active";
        String verification = "confirmed";
        for (String mark : fact.marks()) {
            if (mark.startsWith("words:")) {
                condition.getCode().setText(mark.substring("words:".length()));
                continue;
            }
            if (isNumber(mark)) {
                condition.setSeverity(coded(SNOMED, mark));
            }
            boolean ofClinical = mark.matches("active|inactive|recurrence|relapse|remission|resolved");
            clinical = ofClinical ? mark : clinical;
            verification = ofClinical || isNumber(mark) ? verification : mark;
        }
        if (!verification.equals("entered-in-error")) {
            condition.setClinicalStatus(coded(TERMINOLOGY + "condition-clinical", clinical));
        }
        condition.setVerificationStatus(coded(TERMINOLOGY + "condition-ver-status", verification));
        if (!"undated".equals(fact.when())) {
            condition.setOnset(time(fact.when() == null ? "2020-03-01~" : fact.when(), CaseMarker.VISIT));
        }
        return condition;
    }

    /** A finished encounter of this class, from 10 to 18 o'clock of its day; its ICD-10-CM code is the reason. */
    static Encounter encounter(CaseFact fact) {
        Encounter encounter = new Encounter();
        String day = Objects.requireNonNull(fact.when());
        encounter.setStatus(
                fact.marks().contains("in-progress")
                        ? Encounter.EncounterStatus.INPROGRESS
                        : Encounter.EncounterStatus.FINISHED);
        encounter.getClass_().setSystem(TERMINOLOGY + "v3-ActCode").setCode(fact.value());
        if (fact.code() != null) {
            encounter.addReasonCode(coded("http://hl7.org/fhir/sid/icd-10-cm", fact.code()));
        }
        encounter.getPeriod().setStartElement(new DateTimeType(day + "T10:00:00Z"));
        if (encounter.getStatus() == Encounter.EncounterStatus.FINISHED) {
            encounter.getPeriod().setEndElement(new DateTimeType(day + "T18:00:00Z"));
        }
        return encounter;
    }

    /** An order of food in free text, active unless a mark says {@code draft}. */
    static NutritionOrder diet(CaseFact fact) {
        NutritionOrder order = new NutritionOrder()
                .setStatus(
                        fact.marks().contains("draft")
                                ? NutritionOrder.NutritionOrderStatus.DRAFT
                                : NutritionOrder.NutritionOrderStatus.ACTIVE)
                .setIntent(NutritionOrder.NutritiionOrderIntent.ORDER)
                .setDateTimeElement(new DateTimeType("2026-11-02T09:00:00Z"));
        order.getOralDiet().addType().setText(fact.value());
        return order;
    }

    static CodeableConcept coded(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    private static Observation observation(String system, String code, CaseFact fact, String time) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        fact.marks().forEach(mark -> mark(observation, mark));
        observation.setCode(coded(system, code));
        observation.setEffective(time(fact.when() == null ? DAY : fact.when(), time));
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

    /** {@code 2026-11-02} at the usual hour, {@code 2026-11-02T08:40} at another, {@code 2026-11~} no preciser. */
    static DateTimeType time(String when, String usual) {
        if (when.endsWith("~")) {
            return new DateTimeType(when.substring(0, when.length() - 1));
        }
        return new DateTimeType(when.contains("T") ? when + ":00Z" : when + usual);
    }

    static Quantity quantity(String text, String usualUnit) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number with a unit");
        }
        String unit = matcher.group(3) == null ? usualUnit : matcher.group(3);
        Quantity quantity = new Quantity()
                .setValue(new BigDecimal(matcher.group(2)))
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(unit);
        if (matcher.group(1) != null) {
            quantity.setComparator(Quantity.QuantityComparator.fromCode(matcher.group(1)));
        }
        return quantity;
    }

    static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
