package org.myogate.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.myogate.table.Problem;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Finds rows of tables whose gate, state or recommendation occurs in no case: they are out of reach, or untried. */
final class Reach {

    private static final String IS_REACHED = "is true or open";

    private final RulesFiles files;
    private final Set<String> seen;
    private final List<Problem> findings = new ArrayList<>();

    private Reach(RulesFiles files, Set<String> seen) {
        this.files = files;
        this.seen = seen;
    }

    static List<Problem> check(RulesFiles files, List<Subject> subjects) {
        Set<String> seen = new HashSet<>();
        subjects.forEach(subject -> seen.addAll(subject.seen()));
        Reach reach = new Reach(files, seen);
        reach.column("plan/unless.csv", "recommendation", reach::isProposed, "is proposed");
        reach.column("plan/unless.csv", "by", reach::isStanding, "stands");
        reach.column("gate/limits.csv", "by", reach::isStanding, "stands");
        reach.column("plan/instead.csv", "recommendation", reach::isProposed, "is proposed");
        reach.column("plan/instead.csv", "in", reach::isProposed, "is proposed");
        reach.column("plan/needs.csv", "recommendation", reach::isProposed, "is proposed");
        reach.column("plan/doses.csv", "recommendation", reach::isProposed, "is proposed");
        reach.column("plan/nutrients.csv", "recommendation", reach::isProposed, "is proposed");
        reach.column("state/states.csv", "id", reach::isReached, IS_REACHED);
        reach.column("state/bridge.csv", "id", reach::isReached, IS_REACHED);
        return reach.findings;
    }

    private boolean isProposed(String recommendation) {
        return recommendation.contains(":") || seen.contains(recommendation);
    }

    /** What is said of options of a class ({@code option:GLP1}) is settled by what else stands, and left to the pin. */
    private boolean isStanding(String by) {
        return by.startsWith("option:") || by.startsWith("blocked:") || seen.contains(by.split("!", 2)[0]);
    }

    /** Some rows are never true, only no or open: a brake on what would read them as no. */
    private boolean isReached(String state) {
        return seen.contains("state:" + state) || seen.contains("open:" + state);
    }

    private void column(String file, String column, Predicate<String> isReached, String verb) {
        String text = files.texts().getOrDefault(file, "");
        for (Row row : Table.reread(file, text)) {
            String word = row.text(column);
            if (!word.isEmpty() && !isReached.test(word)) {
                findings.add(new Problem(
                        file, row.line(), "column '" + column + "': '" + word + "' " + verb + " in no case"));
            }
        }
    }
}
