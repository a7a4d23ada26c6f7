package org.myogate.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case, {@code [+]name=value[#code][@when][!mark]...}; the section on cases in {@code rules/README.md} explains it.
 *
 * @param beside stands beside what the base record says instead of replacing it
 * @param name what it is: {@code waist}, {@code dx}, {@code born}
 * @param value as written, {@code -} for none
 * @param code replaces the code the name stands for; null for that one
 * @param when replaces the time the name stands for; null for that one
 * @param marks statuses and the like
 */
record CaseFact(
        boolean beside,
        String name,
        String value,
        @Nullable String code,
        @Nullable String when,
        Set<String> marks) {

    private static final Pattern FORM =
            Pattern.compile("(\\+?)([a-z0-9-]+)=([^#@!]+)(?:#([^@!]+))?(?:@([^!]+))?(!.+)?");

    static CaseFact parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no fact such as waist=108 or dx=E11.9@2025-01-05");
        }
        Set<String> marks = new LinkedHashSet<>();
        if (matcher.group(6) != null) {
            marks.addAll(List.of(matcher.group(6).substring(1).split("!")));
        }
        return new CaseFact(
                !matcher.group(1).isEmpty(),
                matcher.group(2),
                matcher.group(3).trim(),
                matcher.group(4),
                matcher.group(5),
                Set.copyOf(marks));
    }

    /** The facts of one cell, separated by semicolons. */
    static List<CaseFact> parseAll(String cell) {
        List<CaseFact> facts = new ArrayList<>();
        for (String text : cell.split(";", -1)) {
            if (!text.isBlank()) {
                facts.add(parse(text.trim()));
            }
        }
        return facts;
    }

    /** A change takes the place of all facts of its name in {@code base}, unless it stands beside them. */
    static List<CaseFact> changed(List<CaseFact> base, List<CaseFact> changes) {
        List<CaseFact> facts = new ArrayList<>(base);
        for (CaseFact change : changes) {
            if (!change.beside()) {
                facts.removeIf(fact -> fact.name().equals(change.name()) && !changes.contains(fact));
            }
            facts.add(change);
        }
        facts.removeIf(CaseFact::isNothing);
        return facts;
    }

    /** @throws IllegalArgumentException when it names none */
    String requiredCode() {
        if (code == null) {
            throw new IllegalArgumentException("needs '#' and what it is of");
        }
        return code;
    }

    /** @throws IllegalArgumentException when it names none */
    String requiredWhen() {
        if (when == null) {
            throw new IllegalArgumentException("needs '@' and a day");
        }
        return when;
    }

    /** Its own time, else the usual one. */
    String when(String usual) {
        return when == null ? usual : when;
    }

    boolean isNothing() {
        return value.equals("-");
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
