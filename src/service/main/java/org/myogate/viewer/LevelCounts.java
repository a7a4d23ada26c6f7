package org.myogate.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.myogate.engine.Words;

/**
 * How many patients of a replay stand at which level of one axis.
 *
 * @param axis its name
 * @param bars one for each level, surest first, the unknown last
 */
record LevelCounts(String axis, List<Bar> bars) {

    private static final String TRIAD = "triad";
    private static final double WIDTH = 240;
    private static final List<String> LEVELS = List.of("definite", "probable", "possible", "absent", "unknown");
    private static final Map<String, String> SIGNS =
            Map.of("definite", "●", "probable", "◕", "possible", "◔", "absent", "○", "unknown", "?");

    /**
     * A part of the bar.
     *
     * @param level for the drawing
     * @param text the level in words
     * @param patients at this level
     * @param x where it begins, of 240
     * @param width of 240
     */
    record Bar(String level, String text, int patients, double x, double width) {}

    /**
     * One axis of one patient.
     *
     * @param axis its name
     * @param level for the drawing
     * @param text the level in words
     * @param sign to see at a glance
     */
    record Cell(String axis, String level, String text, String sign) {}

    static List<LevelCounts> of(List<RunRow> rows, Words words) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LevelCounts> counts = new ArrayList<>();
        for (String axis : rows.get(0).levels().keySet()) {
            List<Bar> bars = new ArrayList<>();
            double x = 0;
            for (String level : LEVELS) {
                int patients = (int) rows.stream()
                        .filter(row -> level.equals(row.levels().get(axis)))
                        .count();
                double width = WIDTH * patients / rows.size();
                bars.add(new Bar(level, words.of("level." + level).name(), patients, x, width));
                x += width;
            }
            counts.add(new LevelCounts(name(axis, words), bars));
        }
        return counts;
    }

    private static String name(String axis, Words words) {
        return words.has(axis) ? words.of(axis).name() : axis;
    }

    static List<Cell> cells(RunRow row, Words words) {
        return row.levels().entrySet().stream()
                .filter(each -> !each.getKey().equals(TRIAD))
                .map(each -> new Cell(
                        name(each.getKey(), words),
                        each.getValue(),
                        words.of("level." + each.getValue()).name(),
                        SIGNS.getOrDefault(each.getValue(), "?")))
                .toList();
    }
}
