package org.myogate.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One card, with the names and shapes of CDS Hooks.
 *
 * @param uuid lower case; the same call gives the same
 * @param summary at most 139 code points, plain text, useful alone
 * @param detail GitHub-flavoured Markdown without raw HTML
 * @param indicator info, warning or critical
 * @param source the leading guideline
 * @param suggestions draft orders, none preselected
 * @param selectionBehavior {@code any}, null when there are no suggestions
 * @param overrideReasons what a clinician may answer instead
 * @param links to the page behind it, where the site wants one
 * @param extension where the card comes from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        String uuid,
        String summary,
        String detail,
        String indicator,
        CardSource source,
        List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links,
        Extension extension) {

    /**
     * The members that Myogate adds to a card.
     *
     * @param provenance what stands behind it
     */
    public record Extension(@JsonProperty("org.myogate") Provenance provenance) {}

    /**
     * What stands behind a card.
     *
     * @param ruleset {@code id@version}
     * @param hash of the rules folder, its first twelve digits; null for the rules of the release
     * @param signedOff whether a named clinician signed that version off
     * @param dataAsOf days of the oldest and the newest value shown, null when it shows none
     * @param rules ids of the rules that fired for it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Provenance(
            String ruleset,
            @Nullable String hash,
            boolean signedOff,
            @Nullable Span dataAsOf,
            List<String> rules) {

        public Provenance {
            rules = List.copyOf(rules);
        }

        /** Of the rules of the release. */
        public Provenance(String ruleset, boolean signedOff, @Nullable Span dataAsOf, List<String> rules) {
            this(ruleset, null, signedOff, dataAsOf, rules);
        }
    }

    /**
     * A range of days.
     *
     * @param from ISO date, as precise as recorded
     * @param to likewise
     */
    public record Span(String from, String to) {}

    public Card {
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
    }

    /** The same card with other suggestions. */
    Card with(List<Suggestion> others) {
        return new Card(
                uuid,
                summary,
                detail,
                indicator,
                source,
                others,
                others.isEmpty() ? null : selectionBehavior,
                overrideReasons,
                links,
                extension);
    }

    /** The same card with one more link. */
    Card with(Link link) {
        return new Card(
                uuid,
                summary,
                detail,
                indicator,
                source,
                suggestions,
                selectionBehavior,
                overrideReasons,
                Stream.concat(links.stream(), Stream.of(link)).toList(),
                extension);
    }

    @Override
    public String toString() {
        return "Card[" + uuid + ", " + indicator + "]";
    }
}
