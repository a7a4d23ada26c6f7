package org.myogate.card;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.myogate.finding.Evidence;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;

/** Picks out of all evidence for an axis what made its level. */
final class Deciding {

    private Deciding() {}

    /** The items that made the level, strongest first and of one weight each family once before any twice; for an absent axis those against. */
    static List<Judged> of(Finding finding) {
        return ranked(finding, finding.level() != Level.ABSENT);
    }

    /** The items that speak against the level, where both sides are strong. */
    static List<Judged> against(Finding finding) {
        return finding.conflict() ? ranked(finding, finding.level() == Level.ABSENT) : List.of();
    }

    /** The items that a confounder took out. */
    static List<Judged> dropped(Finding finding) {
        return finding.evidence().stream()
                .filter(judged ->
                        judged.weight() == Weight.NONE && !judged.confounders().isEmpty())
                .toList();
    }

    /** Whether a confounder made the item count less than its rule says. */
    static boolean isLowered(Judged judged) {
        return judged.weight() != judged.item().evidence().weight();
    }

    private static List<Judged> ranked(Finding finding, boolean supports) {
        Set<Family> seen = EnumSet.noneOf(Family.class);
        List<Judged> counted = finding.evidence().stream()
                .filter(judged ->
                        judged.weight() != Weight.NONE && evidence(judged).supports() == supports)
                .sorted(Comparator.comparing(Judged::weight))
                .toList();
        List<Judged> first = counted.stream()
                .filter(judged -> seen.add(evidence(judged).family()))
                .toList();
        return counted.stream()
                .sorted(Comparator.comparing(Judged::weight).thenComparing(judged -> !first.contains(judged)))
                .toList();
    }

    private static Evidence evidence(Judged judged) {
        return judged.item().evidence();
    }
}
