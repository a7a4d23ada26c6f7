package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Role;

/** Places one coded value on a scale, in whatever type it was sent, or says why it cannot be used. */
final class ValueReader {

    /** "3", "60", "150 or more": answers as US Core's Exercise Vital Sign sends them. */
    private static final Pattern ANSWER = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(\\+|or more)?\\s*");

    /** ">60", "≥ 90 mL/min/1.73m2": as laboratories write an estimated filtration rate. */
    private static final Pattern COMPARED = Pattern.compile(
            "\\s*(?<sign>[<>]=?|[\\u2264\\u2265])\\s*(?<number>\\d{1,6}(?:\\.\\d{1,3})?)\\s*(?<unit>\\S.{0,30}?)?\\s*");

    private final Terms terms;
    private final Units units;

    ValueReader(Terms terms, Units units) {
        this.terms = terms;
        this.units = units;
    }

    Units.Placed place(MeasurementCodes.Meaning meaning, @Nullable Type value, boolean absent) {
        Terms.Code code = meaning.code();
        if (meaning.contradictory()) {
            return new Units.Placed.Refused(Unusable.Reason.CONFLICT, "its codes name different measurements");
        }
        if (code.role() == Role.AVOID || code.role() == Role.PANEL) {
            String why = code.note().isEmpty() || code.role() == Role.PANEL ? "" : " (" + code.note() + ")";
            return noValue("code " + code.code() + " gives no value that may be used" + why);
        }
        if (value == null || absent) {
            return noValue("it has no value");
        }
        Terms.Quantity quantity = terms.quantityOf(code.group());
        if (value instanceof Quantity reported) {
            return units.place(quantity, reported);
        }
        if (value instanceof IntegerType whole && whole.hasValue()) {
            return units.bare(quantity, Interval.point(BigDecimal.valueOf(whole.getValue())));
        }
        return value instanceof StringType text && text.hasValue() ? ofText(quantity, text.getValue()) : noNumber();
    }

    private Units.Placed ofText(Terms.Quantity quantity, String text) {
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            BigDecimal number = new BigDecimal(answer.group(1));
            return units.bare(
                    quantity, answer.group(2) == null ? Interval.point(number) : Interval.above(number, false));
        }
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches() || !units.readsText(quantity)) {
            return noNumber();
        }
        String unit = compared.group("unit");
        return units.place(
                quantity,
                new Quantity()
                        .setValue(new BigDecimal(compared.group("number")))
                        .setComparator(comparator(compared.group("sign")))
                        .setUnit(unit == null ? UnitMatch.TEXT : unit));
    }

    private static QuantityComparator comparator(String sign) {
        return switch (sign) {
            case ">" -> QuantityComparator.GREATER_THAN;
            case "<" -> QuantityComparator.LESS_THAN;
            case "<=", "\u2264" -> QuantityComparator.LESS_OR_EQUAL;
            default -> QuantityComparator.GREATER_OR_EQUAL;
        };
    }

    private static Units.Placed noNumber() {
        return noValue("its value is no number");
    }

    private static Units.Placed noValue(String why) {
        return new Units.Placed.Refused(Unusable.Reason.NO_VALUE, why);
    }
}
