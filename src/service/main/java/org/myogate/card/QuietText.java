package org.myogate.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not shown again: which card, since when, by which answer, until when.
 *
 * @param phrases words, and what a local day is
 */
record QuietText(Phrases phrases) {

    /** One line of Markdown; none where all is shown. */
    Optional<String> markdown(List<Silenced> silenced) {
        return silenced.isEmpty()
                ? Optional.empty()
                : Optional.of(Markdown.bold(phrases.name("quiet.title") + ":") + " " + Markdown.text(plain(silenced)));
    }

    String plain(List<Silenced> silenced) {
        return silenced.stream().map(this::item).collect(Collectors.joining("; ")) + "; " + phrases.name("quiet.unless")
                + ".";
    }

    /** {@code Exercise, answered "Patient declines" on 2026-11-20, until 2026-12-20}. */
    private String item(Silenced silenced) {
        Quiet.Before before = silenced.before();
        String topic = phrases.name("topic." + silenced.slot().slot().code());
        return topic + ", " + what(before) + " " + phrases.name("quiet.on") + " " + day(before.since()) + ", "
                + phrases.name("quiet.until") + " " + day(before.until());
    }

    private String what(Quiet.Before before) {
        if (before.kind() == Quiet.Kind.SHOWN) {
            return phrases.name("quiet.shown");
        }
        return before.reason() == null
                ? phrases.name("quiet.no-reason")
                : phrases.name("quiet.answered") + " \"" + display(before.reason()) + "\"";
    }

    /** In the words of our own list; what a client offers beside it is not repeated. */
    private String display(Quiet.@Nullable Reason reason) {
        return phrases.knowledge().tables().reasons().stream()
                .map(CardTables.ReasonRow::reason)
                .filter(each -> reason != null
                        && each.system().equals(reason.system())
                        && each.code().equals(reason.code()))
                .map(Coding::display)
                .findFirst()
                .orElseGet(() -> phrases.name("quiet.other-reason"));
    }

    private String day(Instant instant) {
        return instant.atZone(phrases.outcome().snapshot().asOf().zone())
                .toLocalDate()
                .toString();
    }
}
