package org.myogate.card;

import tools.jackson.databind.JsonNode;

/**
 * What a client does when a suggestion is taken.
 *
 * @param type always create
 * @param description one sentence for the clinician
 * @param resource the draft order as FHIR R4, written by HAPI
 */
public record Action(String type, String description, JsonNode resource) {

    @Override
    public String toString() {
        return "Action[" + type + "]";
    }
}
