package org.myogate.trust;

import java.time.InstantSource;

class MemorySeenTokensTest extends SeenTokensContract {

    @Override
    SeenTokens store(InstantSource clock) {
        return new MemorySeenTokens(clock);
    }

    @Override
    int size(SeenTokens store) {
        return ((MemorySeenTokens) store).size();
    }
}
