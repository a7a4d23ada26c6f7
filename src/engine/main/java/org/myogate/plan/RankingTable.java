package org.myogate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.myogate.gate.DrugClass;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** By how many points a class of medicines stands before another: {@code plan/ranking.csv}. */
public final class RankingTable {

    private static final String FILE = "plan/ranking.csv";
    private static final Set<String> COLUMNS =
            Set.of("when", "class", "points", "unless", "source", "confidence", "words");

    /** What each caution beside a class comes to. */
    private static final String CAUTION = "caution";

    /** The points that an option needs. */
    private static final String LEAST = "least";

    private final List<Entry> entries;
    private final int caution;
    private final int least;

    private RankingTable(List<Entry> entries, int caution, int least) {
        this.entries = List.copyOf(entries);
        this.caution = caution;
        this.least = least;
    }

    /**
     * A row.
     *
     * @param when ids of recommendations that offer the class, or states; one of them is enough
     * @param points may be below zero
     * @param unless a state that voids the row, empty where none does
     * @param words what the points are for
     */
    private record Entry(List<String> when, DrugClass option, int points, String unless, String words) {}

    /** The table; where {@code problems} grew it must not be used. */
    public static RankingTable read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        int caution = 0;
        int least = 0;
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            row.source(sources);
            int points = points(row);
            switch (row.required("when")) {
                case CAUTION -> caution = points;
                case LEAST -> least = points;
                default -> entries.add(entry(row, points, concepts));
            }
        }
        return new RankingTable(entries, caution, least);
    }

    private static int points(Row row) {
        Integer points = row.optionalInteger("points");
        if (points == null) {
            row.problem("column 'points' is blank");
            return 0;
        }
        return points;
    }

    private static Entry entry(Row row, int points, Set<String> concepts) {
        row.words("when").stream()
                .filter(word -> !Recommendations.isOne(word) && !concepts.contains(word))
                .forEach(word -> row.problem("'" + word + "' is neither recommendation nor concept nor state"));
        String unless = row.text("unless");
        if (!unless.isEmpty() && !concepts.contains(unless)) {
            row.problem("'" + unless + "' is neither concept nor state");
        }
        return new Entry(
                row.words("when"), row.choice("class", DrugClass.class), points, unless, row.required("words"));
    }

    /**
     * The points of a class, each with what it is for.
     *
     * @param because ids of the recommendations that offer it
     * @param cautions how many stand beside it
     */
    List<Options.Points> points(DrugClass option, Collection<String> because, int cautions, Known known) {
        List<Options.Points> points = new ArrayList<>();
        for (Entry entry : entries) {
            boolean counts = entry.option() == option
                    && entry.when().stream().anyMatch(word -> because.contains(word) || known.isPresent(word))
                    && (entry.unless().isEmpty() || !known.isPresent(entry.unless()));
            if (counts) {
                points.add(new Options.Points(entry.words(), entry.points()));
            }
        }
        if (cautions > 0) {
            points.add(new Options.Points(cautions == 1 ? "1 caution" : cautions + " cautions", cautions * caution));
        }
        return points;
    }

    boolean isEnough(int points) {
        return points >= least;
    }
}
