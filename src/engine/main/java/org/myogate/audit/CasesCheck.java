package org.myogate.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.cases.CaseTables;
import org.myogate.engine.Catalogue;
import org.myogate.engine.NearMisses;
import org.myogate.engine.Ruleset;
import org.myogate.engine.UnusedCheck;
import org.myogate.table.Problem;
import org.myogate.table.Problems;

/**
 * Holds a ruleset that loads to its catalogue and its cases: what it defines is used, every case holds as written, every
 * rule fires in some case and nearly fires in another, and no row of a table is out of reach.
 */
public final class CasesCheck {

    /** Looser rules cost: after so many cases, those that have been seen are left out. */
    private static final int BATCH = 200;

    private final Catalogue catalogue;
    private final List<Problem> findings = new ArrayList<>();

    private CasesCheck(Ruleset ruleset) {
        this.catalogue = Catalogue.of(ruleset.files());
    }

    /** Every finding, by file and line. */
    public static List<Problem> findings(Ruleset ruleset, Progress progress) {
        CasesCheck check = new CasesCheck(ruleset);
        check.findings.addAll(UnusedCheck.check(ruleset.files()));
        Problems problems = new Problems();
        CaseTables tables = CaseTables.read(ruleset.files(), problems);
        progress.begin("cases", tables.cases().size());
        List<Subject> subjects = Subjects.of(ruleset, tables, progress, problems);
        check.findings.addAll(problems.all());
        subjects.forEach(subject -> check.findings.addAll(subject.problems()));
        check.checkSilence(subjects);
        check.checkFiring(subjects);
        check.checkNearMisses(subjects, progress);
        check.findings.addAll(Reach.check(ruleset.files(), subjects));
        return check.findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }

    /** A misspelt token would be silent for ever. */
    private void checkSilence(List<Subject> subjects) {
        Set<String> said =
                subjects.stream().flatMap(subject -> subject.said().stream()).collect(Collectors.toSet());
        for (Subject subject : subjects) {
            subject.row().silent().stream()
                    .filter(token -> !said.contains(token))
                    .forEach(token -> findings.add(new Problem(
                            subject.row().file(),
                            subject.row().line(),
                            "case '" + subject.row().id() + "' is silent on " + token
                                    + ", which no case ever says: is it misspelt?")));
        }
    }

    private void checkFiring(Collection<Subject> subjects) {
        Set<String> fired = new HashSet<>();
        subjects.forEach(subject -> fired.addAll(subject.fired()));
        catalogue.rules().stream()
                .filter(rule -> !fired.contains(rule))
                .forEach(
                        rule -> report(rule, "fires in no case: add one to cases/, or can its conditions never hold?"));
    }

    private void checkNearMisses(List<Subject> subjects, Progress progress) {
        Set<String> left = new LinkedHashSet<>(catalogue.rules());
        progress.begin("near misses", subjects.size());
        for (int from = 0; from < subjects.size(); from += BATCH) {
            List<Subject> batch = subjects.subList(from, Math.min(subjects.size(), from + BATCH));
            if (left.isEmpty()) {
                batch.forEach(subject -> progress.step());
                continue;
            }
            NearMisses near = NearMisses.of(catalogue, left);
            Cores.map(batch, progress, subject -> near.of(subject.recall(), subject.fired()))
                    .forEach(left::removeAll);
        }
        left.forEach(
                rule -> report(
                        rule,
                        "nearly fires in no case: add one to cases/ in which all of its conditions hold but one, just outside"));
    }

    private void report(String rule, String what) {
        Catalogue.Place place = catalogue.place(rule);
        findings.add(new Problem(place.file(), place.line(), "rule '" + rule + "' " + what));
    }
}
