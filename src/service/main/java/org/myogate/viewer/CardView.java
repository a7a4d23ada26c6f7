package org.myogate.viewer;

import java.util.List;
import java.util.Objects;
import org.myogate.card.Action;
import org.myogate.card.Card;
import org.myogate.card.Coding;
import org.myogate.card.Link;
import org.myogate.card.Suggestion;

/**
 * A card as an EHR would show it.
 *
 * @param topic the family of the card
 * @param indicator info, warning or critical
 * @param summary one line
 * @param html of its detail, safe as it is
 * @param source label of the leading guideline
 * @param address of that guideline, empty when none is known
 * @param suggestions buttons, each with what it would do
 * @param overrides what a clinician may answer instead
 * @param links words and address
 */
record CardView(
        String topic,
        String indicator,
        String summary,
        String html,
        String source,
        String address,
        List<SuggestionView> suggestions,
        List<String> overrides,
        List<Link> links) {

    /**
     * A button.
     *
     * @param label its words
     * @param actions what it would do
     */
    record SuggestionView(String label, List<String> actions) {}

    static CardView of(Card card) {
        String address = Objects.requireNonNullElse(card.source().url(), "");
        return new CardView(
                card.source().topic().display(),
                card.indicator(),
                card.summary(),
                MarkdownHtml.of(card.detail()),
                card.source().label(),
                address.startsWith("https://") ? address : "",
                card.suggestions().stream().map(CardView::suggestion).toList(),
                card.overrideReasons().stream().map(Coding::display).toList(),
                card.links().stream()
                        .filter(link -> link.url().startsWith("https://"))
                        .toList());
    }

    private static SuggestionView suggestion(Suggestion suggestion) {
        return new SuggestionView(
                suggestion.label(),
                suggestion.actions().stream().map(Action::description).toList());
    }
}
