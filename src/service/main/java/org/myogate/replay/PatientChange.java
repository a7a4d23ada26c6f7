package org.myogate.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myogate.engine.Words;
import org.myogate.replay.Evaluator.Evaluated;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that two rulesets say differently of one patient.
 *
 * @param file the input as it was named
 * @param patient its id
 * @param changes rules first, then cards, then places of the line; empty when the answer is the same
 */
record PatientChange(String file, String patient, List<Change> changes) {

    PatientChange {
        changes = List.copyOf(changes);
    }

    /** @param reworded ids whose words differ between the rulesets */
    static PatientChange between(String file, Evaluated before, Evaluated after, Set<String> reworded) {
        ObjectNode was = LineWriter.tree(file, before.outcome(), before.answer());
        ObjectNode is = LineWriter.tree(file, after.outcome(), after.answer());
        List<Change> changes = new ArrayList<>(RuleChanges.between(before.outcome(), after.outcome()));
        Set<String> rules = changes.stream().map(Change::group).collect(Collectors.toCollection(TreeSet::new));
        CardChanges cards = new CardChanges(was.path("cards"), is.path("cards"), rules, reworded);
        List<Change> ofCards = cards.between();
        for (String id : cards.rewordedBehind(ofCards)) {
            changes.add(Change.ofRule(id, CardChanges.WORDS, "", ""));
        }
        changes.addAll(ofCards);
        changes.addAll(new PartChanges(before.outcome(), after.outcome(), rules).between(was, is));
        return new PatientChange(file, before.outcome().snapshot().person().id(), changes);
    }

    /** Ids of which two rulesets say something else. */
    static Set<String> reworded(Words before, Words after) {
        Set<String> ids = new TreeSet<>(before.byId().keySet());
        ids.addAll(after.byId().keySet());
        ids.removeIf(id -> Objects.equals(before.byId().get(id), after.byId().get(id)));
        return ids;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> of(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Of one kind, by what they concern, in order. */
    TreeMap<String, List<Change>> groups(Change.Kind kind) {
        return of(kind).stream().collect(Collectors.groupingBy(Change::group, TreeMap::new, Collectors.toList()));
    }

    @Override
    public String toString() {
        return "PatientChange[" + changes.size() + " changes]";
    }
}
