package org.myogate.intake;

import java.util.regex.Pattern;

/** What R4 allows in the text of a date, before the calendar is asked. */
final class FhirDates {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    /** The offset may be missing: a time of day without it is read in the zone of the service. */
    private static final Pattern TIMED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?");

    private FhirDates() {}

    /** Whether elements of this type hold a date. */
    static boolean isDate(String type) {
        return type.equals("date") || type.equals("dateTime") || type.equals("instant");
    }

    /** Whether the text has the form of its type; whether the day exists, HAPI says. */
    static boolean isFormed(String type, String text) {
        boolean dated = DATE.matcher(text).matches();
        return switch (type) {
            case "date" -> dated;
            case "dateTime" -> dated || TIMED.matcher(text).matches();
            default -> TIMED.matcher(text).matches();
        };
    }
}
