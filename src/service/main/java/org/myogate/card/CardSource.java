package org.myogate.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whose guidance a card gives.
 *
 * @param label short name of the leading guideline
 * @param url absolute, null when none is known
 * @param topic the family of the card, by which a client can tell cards apart
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CardSource(String label, @Nullable String url, Coding topic) {}
