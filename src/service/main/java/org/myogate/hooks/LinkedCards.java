package org.myogate.hooks;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.card.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts on every card the link to the page that shows why. A card is worth more than its link: whatever goes wrong here, it
 * goes out without one.
 *
 * @param links keeps what the page needs
 */
record LinkedCards(CardLinks links) {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedCards.class);
    private static final String LABEL = "See why in Myogate";
    private static final String ABSOLUTE = "absolute";
    private static final String EXTENSION = "extension";

    /** Not kept: what opens the server of an EHR, and what no page needs. */
    private static final String[] LEFT_OUT = {"fhirAuthorization", "fhirServer"};

    private static final String AS_OF = "org.myogate.asOf";

    /**
     * @param call with what was fetched; it stays as it is
     * @param moment from which it was looked; null where the call names it itself
     */
    Answer of(Answer answer, JsonNode call, @Nullable String moment) {
        if (links.equals(CardLinks.NONE) || answer.cards().isEmpty()) {
            return answer;
        }
        try {
            byte[] kept = kept(call, moment != null).toString().getBytes(StandardCharsets.UTF_8);
            return links.keep(kept, moment)
                    .map(address -> answer.with(new Link(LABEL, address, ABSOLUTE)))
                    .orElse(answer);
        } catch (RuntimeException | StackOverflowError e) {
            // By type only: the message may quote the call.
            LOG.warn("cards go out without their link: {}", e.getClass().getName());
            return answer;
        }
    }

    private static ObjectNode kept(JsonNode call, boolean isMomentGiven) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.setAll((ObjectNode) call);
        for (String name : LEFT_OUT) {
            kept.remove(name);
        }
        if (isMomentGiven && kept.get(EXTENSION) instanceof ObjectNode extension) {
            ObjectNode others = extension.deepCopy();
            others.remove(AS_OF);
            kept.set(EXTENSION, others);
        }
        return kept;
    }
}
