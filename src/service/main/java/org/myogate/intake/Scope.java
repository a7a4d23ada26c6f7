package org.myogate.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SMART scope about resources.
 *
 * @param type a resource type or {@code *}
 * @param rights {@code read}, {@code write}, {@code *}, or letters of {@code cruds}
 * @param isPart a query narrows it
 */
record Scope(String type, String rights, boolean isPart) {

    private static final Pattern FORM =
            Pattern.compile("(?:patient|user|system)/([A-Za-z]+|\\*)\\.(read|write|\\*|[cruds]+)(\\?.*)?");

    /** Empty for a scope that is not about resources: {@code launch}, {@code openid}. */
    static Optional<Scope> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Scope(matcher.group(1), matcher.group(2), matcher.group(3) != null))
                : Optional.empty();
    }

    boolean covers(String asked, char letter) {
        boolean isType = type.equals("*") || type.equals(asked);
        boolean isRight = switch (rights) {
            case "read", "*" -> true;
            case "write" -> false;
            default -> rights.indexOf(letter) >= 0;
        };
        return isType && isRight;
    }
}
