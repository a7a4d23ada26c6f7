package org.myogate.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.myogate.card.Telling;
import org.myogate.card.Telling.AxisText;
import org.myogate.engine.MissingInput;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;

/**
 * One axis as a row of the picture and as the reasons behind it.
 *
 * @param id of the axis
 * @param name in words
 * @param level definite, probable, possible, absent or unknown
 * @param text the level in words
 * @param reason why it is unknown, empty for every other level
 * @param caveat what the level does not say
 * @param why a clinician should care
 * @param conflict strong evidence on both sides
 * @param evidence strongest first, what was dropped last
 * @param changes what is missing and could change the level
 */
record AxisView(
        String id,
        String name,
        String level,
        String text,
        String reason,
        String caveat,
        String why,
        boolean conflict,
        List<EvidenceView> evidence,
        List<String> changes) {

    private static final int MARKS_MAX = 8;
    private static final int LEFT = 26;
    private static final int STEP = 63;
    private static final int MARK_STEP = 9;

    static List<AxisView> of(Telling telling) {
        return telling.axes().stream().map(axis -> of(axis, telling)).toList();
    }

    private static AxisView of(AxisText axis, Telling telling) {
        Finding finding = axis.finding();
        List<Judged> strongestFirst = new ArrayList<>(finding.evidence());
        strongestFirst.sort(Comparator.comparing(Judged::weight));
        String id = finding.axis().id();
        return new AxisView(
                id,
                axis.name(),
                finding.level().name().toLowerCase(Locale.ROOT),
                axis.level(),
                axis.reason(),
                axis.caveat(),
                axis.why(),
                finding.conflict(),
                strongestFirst.stream()
                        .map(judged -> EvidenceView.of(judged, telling))
                        .toList(),
                changes(id, telling));
    }

    private static List<String> changes(String axis, Telling telling) {
        return telling.outcome().missing().stream()
                .filter(missing -> missing.wouldDecide().contains(axis))
                .map(MissingInput::input)
                .map(telling::input)
                .toList();
    }

    public boolean isUnknown() {
        return level.equals("unknown");
    }

    /** Where the level stands on a scale of four, in units of the drawing. */
    public int x() {
        return LEFT + STEP * rank(level);
    }

    private static int rank(String level) {
        return switch (Level.valueOf(level.toUpperCase(Locale.ROOT))) {
            case DEFINITE -> 3;
            case PROBABLE -> 2;
            case POSSIBLE -> 1;
            case ABSENT, UNKNOWN -> 0;
        };
    }

    long supporting() {
        return count("for");
    }

    long opposing() {
        return count("against");
    }

    private long count(String side) {
        return evidence.stream().filter(each -> each.side().equals(side)).count();
    }

    /** Places of small marks for the evidence of one side, in units of the drawing. */
    public List<Integer> marks(String side) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < Math.min(MARKS_MAX, count(side)); i++) {
            places.add(i * MARK_STEP);
        }
        return places;
    }

    /** {@code 5 for, 1 against}. */
    public String balance() {
        if (supporting() + opposing() == 0) {
            return "no evidence either way";
        }
        return supporting() + " for, " + opposing() + " against";
    }

    @Override
    public String toString() {
        return "AxisView[" + id + "]";
    }
}
