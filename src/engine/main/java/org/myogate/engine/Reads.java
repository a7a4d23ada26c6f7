package org.myogate.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Statement;

/**
 * The facts that the rules of one stage can match at all: statements and measurements that a pattern names, and whatever
 * else is of a type that one has. A patient has hundreds, a stage reads some dozens, and putting a fact into a session
 * costs more than anything the rules do.
 *
 * @param names ids of concepts and markers
 * @param types names of other types
 * @param isAny a pattern names none, so that every fact may match
 */
record Reads(Set<String> names, Set<String> types, boolean isAny) {

    private static final Set<String> NAMED_TYPES =
            Set.of("Statement", "Present", "Absent", "Unknown", "Measurement", "Measured", "Unmeasured");
    private static final Set<String> OTHERS =
            Set.of("Cutoff", "Person", "Glycaemia", "Count", "Confounder", "Finding", "Triad", "Gate");
    private static final Pattern NAMED =
            Pattern.compile("\\s*(?:concept|marker)\\s*(?:==\\s*\"[^\"]*\"|in\\s*\\([^)]*\\))\\s*");

    Reads {
        names = Collections.unmodifiableSet(new HashSet<>(names));
        types = Set.copyOf(types);
    }

    static Reads of(List<DrlFile> files) {
        Set<String> names = new HashSet<>();
        Set<String> types = new HashSet<>();
        boolean isAny = false;
        for (DrlFile file : files) {
            for (DrlRule rule : file.rules()) {
                for (PatternDescr pattern : rule.patterns()) {
                    Set<String> named = named(pattern);
                    names.addAll(named);
                    if (named.isEmpty()) {
                        types.add(DrlRule.type(pattern));
                    }
                    isAny |= named.isEmpty() && !OTHERS.contains(DrlRule.type(pattern));
                }
            }
        }
        return new Reads(names, types, isAny);
    }

    private static Set<String> named(PatternDescr pattern) {
        Set<String> named = new HashSet<>();
        if (NAMED_TYPES.contains(DrlRule.type(pattern)) && pattern.getSource() == null) {
            DrlRule.constraints(pattern).stream()
                    .filter(constraint -> NAMED.matcher(constraint).matches())
                    .forEach(constraint -> named.addAll(DrlRule.literals(constraint)));
        }
        return named;
    }

    boolean mayMatch(Object fact) {
        if (isAny) {
            return true;
        }
        if (fact instanceof Statement statement) {
            return names.contains(statement.concept());
        }
        return fact instanceof Measurement measurement
                ? names.contains(measurement.marker())
                : types.contains(fact.getClass().getSimpleName());
    }
}
