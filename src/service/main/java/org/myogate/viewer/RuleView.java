package org.myogate.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.myogate.card.FactText;
import org.myogate.card.Telling;
import org.myogate.card.Telling.SourceText;
import org.myogate.engine.Firing;

/**
 * A rule that fired.
 *
 * @param sentence the rule in words
 * @param facts what it matched
 * @param sources behind it
 */
record RuleView(String sentence, List<FactText> facts, List<SourceText> sources) {

    /** The rules that added something, each once. */
    static List<RuleView> that(Telling telling, Predicate<Object> isIt) {
        return telling.outcome().firings().stream()
                .filter(firing -> firing.added().stream().anyMatch(isIt))
                .map(firing -> of(firing, telling))
                .distinct()
                .toList();
    }

    private static RuleView of(Firing firing, Telling telling) {
        List<String> sources = new ArrayList<>(firing.evidence());
        return new RuleView(
                firing.rule().substring(firing.rule().indexOf(' ') + 1),
                telling.facts(firing.facts(), firing.cutoffs()),
                EvidenceView.sources(sources, firing.cutoffs(), telling));
    }
}
