package org.myogate.engine;

import java.util.ArrayList;
import java.util.List;
import org.myogate.finding.Evidence;
import org.myogate.finding.Item;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Statement;

/** Sorts what rules have added. */
final class Added {

    private Added() {}

    static <T> List<T> distinct(List<Object> added, Class<T> type) {
        return added.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    /** Each piece of evidence with what its rule matched. */
    static List<Item> items(List<Firing> fired) {
        List<Item> items = new ArrayList<>();
        for (Firing firing : fired) {
            for (Evidence evidence : distinct(firing.added(), Evidence.class)) {
                items.add(new Item(
                        firing.rule(),
                        evidence,
                        distinct(firing.facts(), Measured.class),
                        distinct(firing.facts(), Statement.class),
                        firing.cutoffs(),
                        firing.evidence()));
            }
        }
        return items;
    }
}
