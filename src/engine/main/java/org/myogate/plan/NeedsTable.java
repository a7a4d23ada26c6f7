package org.myogate.plan;

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

    private final Map<String, Need> needs;

    private NeedsTable(Map<String, Need> needs) {
        this.needs = Map.copyOf(needs);
    }

    private enum How {
        /** Kept, or part of one that was kept. */
        STANDS,
        WITHHELD,
        /** Kept, part of another, or withheld. */
        PROPOSED
    }

    /**
     * What has to stand.
     *
     * @param count how many of {@code among}, at least
     * @param among ids, or a family such as {@code EX-*}, which counts once
     * @param how they stand
     * @param because where they are withheld: one of these reasons has to be among the reasons; empty for any
     */
    private record Need(int count, List<String> among, How how, Set<String> because) {

        boolean isMet(Settled settled) {
            return among.stream()
                            .filter(each -> ids(settled).anyMatch(id -> fits(each, id)))
                            .count()
                    >= count;
        }

        private Stream<String> ids(Settled settled) {
            Stream<String> standing = Stream.concat(
                    settled.kept().stream(), settled.merged().stream().map(Settled.Merged::id));
            Stream<String> withheld = settled.withheld().stream()
                    .filter(held -> because.isEmpty() || held.because().stream().anyMatch(because::contains))
                    .map(Settled.Withheld::id);
            return switch (how) {
                case STANDS -> standing;
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
        Map<String, Need> needs = new LinkedHashMap<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            String id = Recommendations.id(row, "recommendation");
            List<String> among = row.words("among");
            Integer count = row.optionalInteger("count");
            if (count == null || count < 1 || among.size() < count) {
                row.problem("count has to be a number from 1, and not more than are named");
                continue;
            }
            Need need = new Need(count, among, row.choice("how", How.class), Set.copyOf(row.words("because")));
            if (needs.put(id, need) != null) {
                row.problem(id + " stands here already");
            }
        }
        return new NeedsTable(needs);
    }

    /** Whether it stands in the table. */
    boolean isFollower(String recommendation) {
        return needs.containsKey(recommendation);
    }

    boolean isMet(String recommendation, Settled settled) {
        Need need = needs.get(recommendation);
        return need == null || need.isMet(settled);
    }
}
