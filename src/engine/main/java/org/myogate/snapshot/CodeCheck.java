package org.myogate.snapshot;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a code in its system; a code that cannot exist is a mistake of the table. */
final class CodeCheck {

    private static final Map<String, Pattern> FORMS = Map.of(
            "icd10cm", Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?|[A-Z]\\d{1,2}"),
            "icd10", Pattern.compile("[A-Z]\\d{2}(\\.\\d)?"),
            "atc", Pattern.compile("[A-Z](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?"),
            "rxnorm", Pattern.compile("\\d{1,8}"),
            "race", Pattern.compile("\\d{4}-\\d"),
            "text", Pattern.compile("[a-z0-9]+"),
            "procedure", Pattern.compile("[a-z]+( [a-z]+)*"));

    private static final Pattern LOCAL = Pattern.compile("[^\\s|,$\\\\]+");
    private static final Pattern ANSWERED = Pattern.compile("[^=]+=\\S+");

    /** Verhoeff tables: SNOMED CT identifiers end in such a check digit. */
    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    private static final int[] STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CodeCheck() {}

    /** What is wrong with the code, empty when nothing is. */
    static Optional<String> problem(String system, String code) {
        return switch (system) {
            case "loinc" -> loinc(code);
            case "loinc-answer", "loinc-denial" ->
                ANSWERED.matcher(code).matches()
                        ? loinc(code.substring(0, code.indexOf('=')))
                        : Optional.of("'" + code + "' has not the form LOINC=answer");
            case "snomed" ->
                isSnomed(code)
                        ? Optional.empty()
                        : Optional.of("'" + code + "' is no SNOMED CT identifier: its check digit is wrong");
            default -> {
                if (Systems.isLocal(system)) {
                    yield LOCAL.matcher(code).matches()
                            ? Optional.empty()
                            : Optional.of("'" + code + "' holds a character that separates codes in a search");
                }
                Pattern form = FORMS.get(system);
                yield form == null || form.matcher(code).matches()
                        ? Optional.empty()
                        : Optional.of("'" + code + "' has not the form of a code of " + system);
            }
        };
    }

    private static Optional<String> loinc(String code) {
        return Loinc.hasCheckDigit(code)
                ? Optional.empty()
                : Optional.of("'" + code + "' is no LOINC code: its check digit is wrong");
    }

    private static boolean isSnomed(String code) {
        if (!code.matches("\\d{6,18}")) {
            return false;
        }
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            for (int step = 0; step < i % 8; step++) {
                digit = STEP[digit];
            }
            check = PRODUCT[check][digit];
        }
        return check == 0;
    }
}
