package org.myogate.replay;

import java.util.LinkedHashSet;
import java.util.Set;
import org.myogate.plan.Settled;

/** What counts as proposed: all that was kept, and what lives on inside another. */
final class Proposed {

    private Proposed() {}

    static Set<String> ids(Settled settled) {
        Set<String> ids = new LinkedHashSet<>(settled.kept());
        settled.merged().forEach(merged -> ids.add(merged.id()));
        return ids;
    }
}
