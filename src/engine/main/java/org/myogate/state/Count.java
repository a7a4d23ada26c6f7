package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Truth;

/**
 * A state that needs some number of its criteria.
 *
 * @param state its id
 * @param value whether it holds
 * @param met criteria that are true
 * @param evaluable criteria that are not unknown
 * @param metParts which are true
 * @param unknownParts which are unknown
 */
public record Count(
        String state, Truth value, int met, int evaluable, List<String> metParts, List<String> unknownParts) {

    public Count {
        metParts = List.copyOf(metParts);
        unknownParts = List.copyOf(unknownParts);
    }

    @Override
    public String toString() {
        return "Count[" + state + "]";
    }
}
