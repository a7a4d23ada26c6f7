package org.myogate.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Statement;

/**
 * The statements and measurements that the rules of one stage can match at all: those that a pattern names. A patient
 * has hundreds, a stage reads some dozens, and putting a fact into a session costs more than anything the rules do.
 *
 * @param names ids of concepts and markers
 * @param isAny a pattern names none, so that every fact may match
 */
record Reads(Set<String> names, boolean isAny) {

    private static final Set<String> TYPES =
            Set.of("Statement", "Present", "Absent", "Unknown", "Measurement", "Measured", "Unmeasured");
    private static final Set<String> OTHERS =
            Set.of("Cutoff", "Person", "Glycaemia", "Count", "Confounder", "Finding", "Triad", "Gate");
    private static final Pattern NAMED =
            Pattern.compile("\\s*(?:concept|marker)\\s*(?:==\\s*\"[^\"]*\"|in\\s*\\([^)]*\\))\\s*");

    Reads {
        names = Set.copyOf(names);
    }

    static Reads of(List<DrlFile> files) {
        Set<String> names = new HashSet<>();
        boolean isAny = false;
        for (DrlFile file : files) {
            for (DrlRule rule : file.rules()) {
                for (PatternDescr pattern : rule.patterns()) {
                    Set<String> named = named(pattern);
                    names.addAll(named);
                    isAny |= named.isEmpty() && !OTHERS.contains(DrlRule.type(pattern));
                }
            }
        }
        return new Reads(names, isAny);
    }

    private static Set<String> named(PatternDescr pattern) {
        Set<String> named = new HashSet<>();
        if (TYPES.contains(DrlRule.type(pattern)) && pattern.getSource() == null) {
            DrlRule.constraints(pattern).stream()
                    .filter(constraint -> NAMED.matcher(constraint).matches())
                    .forEach(constraint -> named.addAll(DrlRule.literals(constraint)));
        }
        return named;
    }

    /** Whether some rule may match it; true of everything that is neither a statement nor a measurement. */
    boolean mayMatch(Object fact) {
        if (fact instanceof Statement statement) {
            return isAny || names.contains(statement.concept());
        }
        return !(fact instanceof Measurement measurement) || isAny || names.contains(measurement.marker());
    }
}
