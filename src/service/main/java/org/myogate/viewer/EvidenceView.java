package org.myogate.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.myogate.card.FactText;
import org.myogate.card.Telling;
import org.myogate.card.Telling.SourceText;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Cutoff;

/**
 * One item of evidence with all that stands behind it.
 *
 * @param side for, against or dropped
 * @param weight strong, moderate or weak; of a dropped one what it would have counted
 * @param rule the rule in words
 * @param facts what it matched
 * @param confounded what made it count less, empty when nothing did
 * @param turns what would take it away, empty where no number does
 * @param sources behind the rule and its cut-offs
 */
record EvidenceView(
        String side,
        String weight,
        String rule,
        List<FactText> facts,
        String confounded,
        String turns,
        List<SourceText> sources) {

    static EvidenceView of(Judged judged, Telling telling) {
        Item item = judged.item();
        List<Object> matched = new ArrayList<>(item.measured());
        matched.addAll(item.statements());
        List<FactText> facts = telling.facts(matched, item.cutoffs());
        boolean isDropped = judged.weight() == Weight.NONE;
        String side = item.evidence().supports() ? "for" : "against";
        Weight weight = isDropped ? item.evidence().weight() : judged.weight();
        return new EvidenceView(
                isDropped ? "dropped" : side,
                weight.name().toLowerCase(Locale.ROOT),
                sentence(item.rule()),
                facts,
                confounded(judged, telling),
                isDropped ? "" : turns(facts),
                sources(item.sources(), item.cutoffs(), telling));
    }

    private static String confounded(Judged judged, Telling telling) {
        if (judged.confounders().isEmpty()) {
            return "";
        }
        boolean isLowered = judged.weight() != judged.item().evidence().weight();
        String effect = judged.weight() == Weight.NONE ? "not counted: " : isLowered ? "counts less: " : "noted: ";
        return effect
                + String.join(
                        ", ", judged.confounders().stream().map(telling::name).toList());
    }

    /** The nearest number on the other side of each cut-off that is met. */
    private static String turns(List<FactText> facts) {
        return facts.stream()
                .flatMap(fact -> fact.cutoffs().stream()
                        .filter(cutoff -> cutoff.isMet() && !cutoff.beyond().isEmpty())
                        .limit(1)
                        .map(cutoff -> fact.name() + " " + cutoff.beyond()))
                .distinct()
                .reduce((one, other) -> one + ", or " + other)
                .orElse("");
    }

    static List<SourceText> sources(List<String> ids, List<Cutoff> cutoffs, Telling telling) {
        return Stream.concat(
                        ids.stream(),
                        cutoffs.stream()
                                .flatMap(cutoff -> cutoff.bounds().stream())
                                .map(Cutoff.Bound::source))
                .distinct()
                .flatMap(id -> telling.source(id).stream())
                .toList();
    }

    /** What stands behind the id and the colon. */
    static String sentence(String rule) {
        return rule.substring(rule.indexOf(':') + 1).strip();
    }
}
