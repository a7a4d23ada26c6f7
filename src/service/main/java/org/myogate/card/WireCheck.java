package org.myogate.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an EHR may rely on in every card (CDS Hooks 2.0.1), held against cards that were composed: words and tables come from
 * the rules folder, and a wrong one can break a card that no type of ours guards.
 */
public final class WireCheck {

    private static final int SUMMARY_BELOW = 140;
    private static final Set<String> INDICATORS = Set.of("info", "warning", "critical");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** HTML and pictures, which no card may carry. */
    private static final Pattern FOREIGN = Pattern.compile("<[A-Za-z/!]|!\\[");

    private final List<String> broken = new ArrayList<>();

    private WireCheck() {}

    /** What is wrong with an answer, each with the topic of its card; empty when it may be sent. No value is quoted. */
    public static List<String> of(Answer answer) {
        WireCheck check = new WireCheck();
        answer.cards().forEach(check::card);
        List<String> ids = answer.cards().stream()
                .flatMap(card -> Stream.concat(
                        Stream.of(card.uuid()), card.suggestions().stream().map(Suggestion::uuid)))
                .toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            check.broken.add("two cards or suggestions have one uuid");
        }
        return List.copyOf(check.broken);
    }

    private void card(Card card) {
        String topic = card.source().topic().code();
        String summary = card.summary();
        hold(UUID.matcher(card.uuid()).matches(), topic, "its uuid is none");
        hold(!summary.isBlank() && !summary.contains("\n"), topic, "its summary is not one line");
        hold(summary.codePointCount(0, summary.length()) < SUMMARY_BELOW, topic, "its summary is too long");
        hold(INDICATORS.contains(card.indicator()), topic, "its indicator is unknown");
        hold(!card.source().label().isBlank(), topic, "its source has no label");
        hold(!FOREIGN.matcher(card.detail()).find(), topic, "its detail holds HTML or a picture");
        boolean behaves = "any".equals(card.selectionBehavior());
        hold(behaves == !card.suggestions().isEmpty(), topic, "selectionBehavior does not go with its suggestions");
        hold(
                card.overrideReasons().stream()
                        .noneMatch(reason -> reason.code().isBlank()
                                || reason.system().isBlank()
                                || reason.display().isBlank()),
                topic,
                "a reason to override has no code or no words");
        hold(card.links().stream().allMatch(link -> link.url().startsWith("https://")), topic, "a link is not https");
        card.suggestions().forEach(suggestion -> suggestion(suggestion, topic));
    }

    private void suggestion(Suggestion suggestion, String topic) {
        hold(!suggestion.label().isBlank(), topic, "a suggestion has no label");
        hold(UUID.matcher(suggestion.uuid()).matches(), topic, "the uuid of a suggestion is none");
        for (Action action : suggestion.actions()) {
            hold(
                    action.type().equals("create")
                            && !action.description().isBlank()
                            && action.resource().path("resourceType").isString()
                            && action.resource().path("id").isString(),
                    topic,
                    "an action lacks its description, or its resource a type or an id");
        }
    }

    private void hold(boolean holds, String topic, String otherwise) {
        if (!holds) {
            broken.add("card '" + topic + "': " + otherwise);
        }
    }
}
