package org.myogate.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.myogate.snapshot.Cutoff;
import org.myogate.table.Problems;

/**
 * One rule as it is written, before anything is compiled.
 *
 * @param stage its stage
 * @param file path inside the folder
 * @param text of the whole file
 * @param descr what the parser made of it
 */
record DrlRule(Stage stage, String file, String text, RuleDescr descr) {

    /** The annotation that names a rule's sources. */
    static final String EVIDENCE = "evidence";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    String name() {
        return descr.getName();
    }

    /** What its name begins with: an id, or an id and a word, {@code PH-02/age-60}. */
    String label() {
        return name().split(" ", 2)[0];
    }

    /** The id its name begins with; the names of evidence and of a wrong form are another check's. */
    String id() {
        return label().replaceAll("/.*", "");
    }

    int line() {
        return descr.getLine();
    }

    /** The text of its {@code then}. */
    String consequence() {
        return String.valueOf(descr.getConsequence());
    }

    /** The line in which a piece of the rule stands, from {@code from} on; that line itself where it is not found. */
    int lineOf(String piece, int from) {
        return DrlFile.lineOf(text, piece, Math.max(from, line()));
    }

    /** Adds a problem at the rule's first line. */
    void problem(Problems problems, String message) {
        problem(problems, line(), message);
    }

    /** Adds a problem at a line of the rule; the parser does not know the line of everything. */
    void problem(Problems problems, int at, String message) {
        problems.add(file, at > 0 ? at : line(), message);
    }

    /** The sources that {@code @evidence( "a", "b" )} names. */
    List<String> evidence() {
        AnnotationDescr annotation = descr.getAnnotation(EVIDENCE);
        return annotation == null ? List.of() : values(annotation.getValue());
    }

    /** Every pattern in the order of the text, those inside {@code and}, {@code or}, {@code not} ... among them. */
    List<PatternDescr> patterns() {
        return patterns(descr.getLhs()).toList();
    }

    private static Stream<PatternDescr> patterns(Object part) {
        if (part instanceof PatternDescr pattern) {
            return Stream.of(pattern);
        }
        if (part instanceof ConditionalElementDescr group) {
            return group.getDescrs().stream().flatMap(DrlRule::patterns);
        }
        return Stream.empty();
    }

    /** Ids of the cut-offs that the rule joins. */
    Set<String> cutoffs() {
        return patterns().stream()
                .filter(DrlRule::isCutoff)
                .flatMap(pattern -> constraints(pattern).stream())
                .flatMap(constraint -> literals(constraint).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The type of a pattern without its package. */
    static String type(PatternDescr pattern) {
        String type = pattern.getObjectType();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static boolean isCutoff(PatternDescr pattern) {
        return type(pattern).equals(Cutoff.class.getSimpleName());
    }

    /** What stands between the brackets of a pattern, one text per constraint. */
    static List<String> constraints(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .map(part -> part instanceof ExprConstraintDescr constraint ? constraint.getExpression() : "")
                .toList();
    }

    /** Every string in quotes. */
    static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(DrlRule::inside).toList();
    }

    private static String inside(MatchResult quoted) {
        return quoted.group(1);
    }

    /** The parser hands over one value as text, a list in braces as an array. */
    private static List<String> values(Object value) {
        if (value instanceof Object[] several) {
            return Stream.of(several).flatMap(v -> values(v).stream()).toList();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(v -> values(v).stream()).toList();
        }
        String text = String.valueOf(value);
        return text.contains("\"") ? literals(text) : List.of(text.strip());
    }
}
