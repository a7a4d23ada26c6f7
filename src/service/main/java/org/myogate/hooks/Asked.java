package org.myogate.hooks;

import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.LiveRuleset;

/** What each service asks for, worked out once for each ruleset. */
final class Asked {

    private volatile @Nullable Of last;

    /** Of which rules. */
    private record Of(String hash, Prefetches prefetches) {}

    Prefetches of(LiveRuleset.Live live) {
        Of known = last;
        if (known == null || !known.hash().equals(live.hash())) {
            known = new Of(live.hash(), Prefetches.of(live.ruleset().terms()));
            last = known;
        }
        return known.prefetches();
    }
}
