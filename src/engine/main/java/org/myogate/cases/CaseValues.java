package org.myogate.cases;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Quantity;

/** The parts that resources of a case are made of: codes, quantities, moments. */
final class CaseValues {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>)?(-?[0-9.]+)(?: (.+))?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d)?)?)?~?");

    private CaseValues() {}

    static CodeableConcept coded(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    /** SNOMED CT when the code is a number, else ICD-10-CM. */
    static CodeableConcept diagnosis(String code) {
        return coded(isNumber(code) ? SNOMED : ICD_10_CM, code);
    }

    /**
     * {@code 2026-11-02} at the usual hour, {@code 2026-11-02T08:40} at another, {@code 2026-11~} no preciser.
     *
     * @param usualHour such as {@code 09:10}; not read where {@code when} needs none
     */
    static DateTimeType time(String when, String usualHour) {
        if (!DAY_FIRST.matcher(when).matches()) {
            throw new IllegalArgumentException("'" + when + "' is no day such as 2026-11-02");
        }
        if (when.endsWith("~")) {
            return new DateTimeType(when.substring(0, when.length() - 1));
        }
        return new DateTimeType(when.contains("T") ? when + ":00Z" : when + "T" + usualHour + ":00Z");
    }

    /** A day without an hour. */
    static DateTimeType day(String when) {
        return time(when.endsWith("~") || when.contains("T") ? when : when + "~", "");
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
