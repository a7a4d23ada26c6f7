package org.myogate.snapshot;

/** The form of a LOINC code. */
final class Loinc {

    private Loinc() {}

    /** Whether {@code code} is digits, a hyphen and the mod-10 check digit of those digits. */
    static boolean hasCheckDigit(String code) {
        if (!code.matches("\\d{1,7}-\\d")) {
            return false;
        }
        int dash = code.indexOf('-');
        int sum = 0;
        boolean doubled = true;
        for (int i = dash - 1; i >= 0; i--) {
            int digit = code.charAt(i) - '0';
            int weighted = doubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }
}
