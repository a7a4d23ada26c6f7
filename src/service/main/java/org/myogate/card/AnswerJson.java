package org.myogate.card;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer as CDS Hooks wants it: {@code cards} always, and beside it nothing that is null or empty. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    /** The body of a response; without cards it says why in {@code extension}. */
    public static ObjectNode tree(Answer answer) {
        ObjectNode body = MAPPER.createObjectNode();
        body.set("cards", MAPPER.valueToTree(answer.cards()));
        if (answer.silence() != null) {
            body.putObject("extension")
                    .putObject("org.myogate.silence")
                    .put("reason", answer.silence().reason().name())
                    .put("text", answer.silence().text());
        }
        return body;
    }
}
