package org.myogate.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.myogate.cases.CaseTables;
import org.myogate.engine.Catalogue;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problem;
import org.myogate.table.Problems;

/** Tries every small change of a ruleset on its cases, one at a time, and lists those that no case notices. */
public final class PinRun {

    /** By which a sample is drawn. */
    public static final long SEED = 1;

    private PinRun() {}

    /**
     * What came of it.
     *
     * @param all how many changes there are
     * @param tried how many were tried: all, or the sample
     * @param excused how many were not noticed, for a reason that the rules folder states
     * @param findings what has to be mended, by file and line
     */
    public record Report(int all, int tried, int excused, List<Problem> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Some changes, drawn by a fixed seed: the same ones whenever the ruleset is the same.
     *
     * @param size how many at most; {@link Integer#MAX_VALUE} for all
     */
    public static Report sample(Ruleset ruleset, int size, Progress progress) {
        Problems problems = new Problems();
        CaseTables tables = CaseTables.read(ruleset.files(), problems);
        UnnoticedTable excuses = UnnoticedTable.read(ruleset.files(), problems);
        List<Change> all = Changes.of(ruleset);
        List<Change> tried = drawn(all, size);
        progress.begin("cases", tables.cases().size());
        List<Subject> subjects = Subjects.of(ruleset, tables, progress, problems);
        subjects.forEach(subject -> problems.addAll(subject.problems()));
        if (!problems.all().isEmpty()) {
            // A case that does not hold notices whatever comes.
            return new Report(all.size(), 0, 0, problems.all());
        }
        Set<Change> unnoticed = unnoticed(tried, new Pin(subjects, Catalogue.READ_OUTSIDE_RULES), progress);
        return report(all, tried, unnoticed, excuses);
    }

    private static Set<Change> unnoticed(List<Change> tried, Pin pin, Progress progress) {
        List<List<Change>> rows = List.copyOf(tried.stream()
                .collect(Collectors.groupingBy(
                        change -> change.file() + ":" + change.line(), LinkedHashMap::new, Collectors.toList()))
                .values());
        progress.begin("rows", rows.size());
        Set<Change> unnoticed = new LinkedHashSet<>();
        Cores.map(rows, progress, pin::unnoticed).forEach(unnoticed::addAll);
        return unnoticed;
    }

    private static Report report(List<Change> all, List<Change> tried, Set<Change> unnoticed, UnnoticedTable excuses) {
        List<Problem> findings = new ArrayList<>();
        List<Change> unexcused =
                unnoticed.stream().filter(change -> !excuses.excuses(change)).toList();
        unexcused.forEach(change -> findings.add(new Problem(
                change.file(),
                change.line(),
                "'" + change.row() + "' " + change.what() + ": no case notices; add one beside it to cases/")));
        findings.addAll(excuses.stale(all, tried, unnoticed));
        return new Report(all.size(), tried.size(), unnoticed.size() - unexcused.size(), findings);
    }

    private static List<Change> drawn(List<Change> all, int size) {
        if (size >= all.size()) {
            return all;
        }
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, new Random(SEED));
        return places.stream().limit(size).sorted().map(all::get).toList();
    }
}
