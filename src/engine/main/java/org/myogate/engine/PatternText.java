package org.myogate.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * A pattern as text, whole and in parts, so that Drools can be asked about each part.
 *
 * @param name what its fact is bound to
 * @param type of its facts
 * @param constraints what stands between its brackets
 */
record PatternText(String name, String type, List<String> constraints) {

    private static final Pattern NAMING = Pattern.compile(
            "\\s*(?:concept|marker|id|axis|state)\\s*(?:==\\s*(?:\"[^\"]*\"|[\\w.]+)|in\\s*\\([^)]*\\))\\s*");

    /** Of what there is one fact for each name, be it what kind it may. */
    private static final Map<String, String> KINDS = Map.of(
            "Present", "Statement",
            "Absent", "Statement",
            "Unknown", "Statement",
            "Measured", "Measurement",
            "Unmeasured", "Measurement");

    /** Of what a patient has one. */
    private static final List<String> SINGLE = List.of("Glycaemia", "Triad", "Person");

    private static final String CONCEPTS = "Statement";
    private static final String UNNAMED = "$it";

    PatternText {
        constraints = List.copyOf(constraints);
    }

    static PatternText of(PatternDescr pattern) {
        String identifier = pattern.getIdentifier();
        return new PatternText(
                identifier == null || identifier.isEmpty() ? UNNAMED : identifier,
                DrlRule.type(pattern),
                DrlRule.constraints(pattern));
    }

    /** As the rule says it. */
    String whole() {
        return text(type, constraints);
    }

    /** Only what names its facts, whatever kind they are. */
    String named() {
        return text(KINDS.getOrDefault(type, type), naming());
    }

    /** Only what names its facts. */
    String typed() {
        return text(type, naming());
    }

    /** What names its facts, and one thing that it asks of them. */
    String with(String constraint) {
        return text(type, joined(naming(), constraint));
    }

    /** What it asks of its facts beyond their name. */
    List<String> asked() {
        return constraints.stream().filter(each -> !isNaming(each)).toList();
    }

    private List<String> naming() {
        List<String> naming = constraints.stream().filter(this::isNaming).toList();
        if (!naming.isEmpty() || SINGLE.contains(type)) {
            return naming;
        }
        String names = constraints.stream()
                .flatMap(each -> DrlRule.literals(each).stream())
                .distinct()
                .map(literal -> '"' + literal + '"')
                .collect(Collectors.joining(", "));
        return KINDS.getOrDefault(type, type).equals(CONCEPTS) && !names.isEmpty()
                ? List.of("concept in ( " + names + " )")
                : List.of();
    }

    /** Whether it says which fact is meant, not how it has to be. */
    boolean isNaming(String constraint) {
        return !SINGLE.contains(type) && NAMING.matcher(constraint).matches();
    }

    private static List<String> joined(List<String> naming, String constraint) {
        return Stream.concat(naming.stream(), Stream.of(constraint)).toList();
    }

    private String text(String of, List<String> parts) {
        return name + " : " + of + "( " + String.join(", ", parts) + " )";
    }
}
