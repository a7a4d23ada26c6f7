package org.myogate.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.myogate.cases.Case;
import org.myogate.cases.CaseTables;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesetException;

/** Evaluates every case once, under its own site settings. */
final class Subjects {

    private final Ruleset ruleset;
    private final CaseTables tables;
    private final Set<String> silent;
    private final Map<Map<String, String>, Ruleset> bySettings = new ConcurrentHashMap<>();

    private Subjects(Ruleset ruleset, CaseTables tables) {
        this.ruleset = ruleset;
        this.tables = tables;
        this.silent =
                tables.cases().stream().flatMap(row -> row.silent().stream()).collect(Collectors.toUnmodifiableSet());
        bySettings.put(Map.of(), ruleset);
    }

    /** All cases, on all cores; one whose settings no ruleset takes is a problem, and left out. */
    static List<Subject> of(Ruleset ruleset, CaseTables tables, Progress progress, Problems problems) {
        Subjects subjects = new Subjects(ruleset, tables);
        return Cores.map(tables.cases(), progress, row -> subjects.subject(row, problems)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Subject> subject(Case row, Problems problems) {
        try {
            Ruleset own = bySettings.computeIfAbsent(row.settings(), ruleset::with);
            return List.of(Subject.of(row, tables.asOf(), own, silent));
        } catch (RulesetException e) {
            synchronized (problems) {
                e.problems().stream()
                        .map(problem -> new Problem(row.file(), row.line(), "'" + row.id() + "': " + problem.message()))
                        .forEach(problem -> problems.addAll(List.of(problem)));
            }
            return List.of();
        }
    }
}
