package org.myogate.card;

/**
 * A link on a card.
 *
 * @param label words of the link
 * @param url absolute
 * @param type absolute or smart
 */
public record Link(String label, String url, String type) {}
