package org.myogate.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Which recommendation only follows others, and how they have to stand: {@code plan/needs.csv}. */
public final class NeedsTable {

    private static final String FILE = "plan/needs.csv";
    private static final Set<String> COLUMNS = Set.of("recommendation", "count", "among", "how", "because", "note");
    private static final String FAMILY = "*";

    private final Map<String, List<Need>> needs;

    private NeedsTable(Map<String, List<Need>> needs) {
        this.needs = Map.copyOf(needs);
    }

    private enum How {
        /** Kept, or part of one that was kept. */
        STANDS,
        WITHHELD,
        /** Kept, part of another, or withheld. */
        PROPOSED,
        /** None of them stands. */
        ABSENT
    }

    /**
     * What has to stand.
     *
     * @param count how many of {@code among}, at least
     * @param among ids, or a family such as {@code EX-*}, which counts once; or what
     *     is said of a class of medicines, such as {@code option:GLP1}
     * @param how they stand
     * @param because where they are withheld: one of these reasons has to be among the reasons; empty for any
     */
    private record Need(int count, List<String> among, How how, Set<String> because) {

        boolean isMet(Settled settled, Set<String> classes) {
            if (how == How.ABSENT) {
                return ids(settled, classes).noneMatch(id -> among.stream().anyMatch(each -> fits(each, id)));
            }
            return among.stream()
                            .filter(each -> ids(settled, classes).anyMatch(id -> fits(each, id)))
                            .count()
                    >= count;
        }

        private Stream<String> ids(Settled settled, Set<String> classes) {
            Stream<String> standing = Stream.of(
                            settled.kept().stream(),
                            settled.merged().stream().map(Settled.Merged::id),
                            classes.stream())
                    .flatMap(part -> part);
            Stream<String> withheld = settled.withheld().stream()
                    .filter(held -> because.isEmpty() || held.because().stream().anyMatch(because::contains))
                    .map(Settled.Withheld::id);
            return switch (how) {
                case STANDS, ABSENT -> standing;
                case WITHHELD -> withheld;
                case PROPOSED -> Stream.concat(standing, withheld);
            };
        }

        private static boolean fits(String each, String id) {
            return each.endsWith(FAMILY) ? id.startsWith(each.substring(0, each.length() - 1)) : id.equals(each);
        }
    }

    /** The table; where {@code problems} grew it must not be used. */
    public static NeedsTable read(RulesFiles files, Problems problems) {
        Map<String, List<Need>> needs = new LinkedHashMap<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            String id = Recommendations.id(row, "recommendation");
            List<String> among = row.words("among");
            Integer count = row.optionalInteger("count");
            if (count == null || count < 1 || among.size() < count) {
                row.problem("count has to be a number from 1, and not more than are named");
                continue;
            }
            Need need = new Need(count, among, row.choice("how", How.class), Set.copyOf(row.words("because")));
            List<Need> known = needs.computeIfAbsent(id, any -> new ArrayList<>());
            if (known.contains(need)) {
                row.problem(id + " stands so here already");
            }
            known.add(need);
        }
        return new NeedsTable(needs);
    }

    /** Whether it stands in the table. */
    boolean isFollower(String recommendation) {
        return needs.containsKey(recommendation);
    }

    /**
     * Whether all rows of a recommendation are met.
     *
     * @param classes what is said of classes of medicines: {@code offered:}, {@code option:}, {@code aboard:}, {@code taken:}
     *     or {@code asked:} and a class
     */
    boolean isMet(String recommendation, Settled settled, Set<String> classes) {
        return needs.getOrDefault(recommendation, List.of()).stream().allMatch(need -> need.isMet(settled, classes));
    }
}
