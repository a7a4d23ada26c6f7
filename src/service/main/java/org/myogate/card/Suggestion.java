package org.myogate.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A button on a card.
 *
 * @param label words of the button
 * @param uuid lower case; the same call gives the same
 * @param actions all of them are taken together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suggestion(String label, String uuid, List<Action> actions) {

    public Suggestion {
        actions = List.copyOf(actions);
    }
}
