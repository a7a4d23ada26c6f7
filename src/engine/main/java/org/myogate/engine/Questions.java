package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.myogate.gate.Ask;
import org.myogate.snapshot.Snapshot;

/** Puts the questions of all rules in order: each once, what a recommendation waits for before what is nice to know. */
final class Questions {

    private Questions() {}

    /** Lists that were not seen come first, because everything rests on them. */
    static List<Ask> inOrder(Snapshot snapshot, List<Ask> asked) {
        Map<String, Ask> byId = new LinkedHashMap<>();
        Set<String> lists = new TreeSet<>(snapshot.failedLists());
        lists.addAll(snapshot.unseenLists());
        lists.forEach(list -> byId.put(list, new Ask(list, Ask.Kind.GATE, List.of())));
        asked.forEach(ask -> byId.merge(ask.id(), ask, Questions::joined));
        List<Ask> ordered = new ArrayList<>(byId.values());
        ordered.sort(Comparator.comparing(Ask::kind));
        return ordered;
    }

    private static Ask joined(Ask one, Ask other) {
        Set<String> changes = new LinkedHashSet<>(one.changes());
        changes.addAll(other.changes());
        Ask.Kind kind = one.kind().compareTo(other.kind()) <= 0 ? one.kind() : other.kind();
        return new Ask(one.id(), kind, List.copyOf(changes));
    }
}
