package org.myogate.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.myogate.cases.CaseTables;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Changes that no case can notice, each with its reason: {@code cases/unnoticed.csv}. A row names one change of one row
 * ({@code value 2.5 -> 2.6}), or all of a column ({@code value}); {@code *} stands for every row of the file.
 */
final class UnnoticedTable {

    private static final Set<String> COLUMNS = Set.of("file", "row", "change", "reason");
    private static final String ANY = "*";

    private final List<Excuse> excuses;

    private UnnoticedTable(List<Excuse> excuses) {
        this.excuses = List.copyOf(excuses);
    }

    /** A row of the table. */
    private record Excuse(int line, String file, String row, String change) {

        boolean isOf(Change tried) {
            return file.equals(tried.file())
                    && (row.equals(ANY) || row.equals(tried.row()))
                    && (change.equals(tried.what()) || change.equals(tried.column()));
        }

        Problem stale(String why) {
            return new Problem(
                    CaseTables.UNNOTICED,
                    line,
                    "'" + row + "' " + change + " in " + file + " " + why + ": take the row away");
        }
    }

    /** None where there is no such table; a row without a reason is a problem. */
    static UnnoticedTable read(RulesFiles files, Problems problems) {
        List<Excuse> excuses = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, CaseTables.UNNOTICED, COLUMNS, problems)) {
            row.required("reason");
            excuses.add(new Excuse(row.line(), row.required("file"), row.required("row"), row.required("change")));
        }
        return new UnnoticedTable(excuses);
    }

    boolean excuses(Change change) {
        return excuses.stream().anyMatch(excuse -> excuse.isOf(change));
    }

    /**
     * Rows that excuse nothing.
     *
     * @param all every change there is
     * @param tried those that were tried
     * @param unnoticed those of them that no case noticed
     */
    List<Problem> stale(List<Change> all, List<Change> tried, Set<Change> unnoticed) {
        return excuses.stream()
                .flatMap(excuse -> stale(excuse, all, tried, unnoticed).stream())
                .toList();
    }

    private static Optional<Problem> stale(Excuse excuse, List<Change> all, List<Change> tried, Set<Change> unnoticed) {
        Predicate<Change> isMeant = excuse::isOf;
        if (all.stream().noneMatch(isMeant)) {
            return Optional.of(excuse.stale("is no change that is tried"));
        }
        List<Change> own = tried.stream().filter(isMeant).toList();
        boolean isWhole = own.size() == all.stream().filter(isMeant).count();
        return isWhole && own.stream().noneMatch(unnoticed::contains)
                ? Optional.of(excuse.stale("is noticed by the cases"))
                : Optional.empty();
    }
}
