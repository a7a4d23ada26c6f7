package org.myogate.finding;

import java.util.List;
import java.util.Set;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Truth;

/** Items of evidence written down by hand. */
final class Items {

    private Items() {}

    static Item item(Evidence evidence, Measured... measured) {
        String rule = evidence.axis().id() + "/" + evidence.weight() + " " + evidence.family();
        return new Item(rule, evidence, List.of(measured), List.of(), List.of(), List.of());
    }

    static Measured index(String name, boolean fastingAssumed) {
        Measured plain = Chart.measured(name, "5", "1", Truth.UNKNOWN);
        return new Measured(
                name,
                plain.value(),
                plain.scale(),
                plain.when(),
                plain.sources(),
                plain.fasting(),
                fastingAssumed,
                Set.of());
    }
}
