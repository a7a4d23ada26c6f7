package org.myogate.replay;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which cards differ, told by what they are about. The ids that are made for each call and the name, version and sign-off
 * of the ruleset stand on every card and are no difference.
 *
 * @param before what the first ruleset answered
 * @param after what the second answered
 * @param rules ids of the rules that do otherwise
 * @param reworded ids whose words differ
 */
record CardChanges(JsonNode before, JsonNode after, Set<String> rules, Set<String> reworded) {

    static final String NEW = "appears";
    static final String GONE = "is gone";
    static final String ORDER = "other place among the cards";
    static final String WORDS = "other words";

    private static final Pattern LAST_LINE = Pattern.compile("\\S+@\\S+, (not )?clinically signed off(?=$|; data)");
    private static final String OWN = "org.myogate";
    private static final String RULES = "rules behind it";
    private static final String DATA = "dataAsOf";

    List<Change> between() {
        Map<String, JsonNode> was = byTopic(before);
        Map<String, JsonNode> is = byTopic(after);
        List<Change> changes = new ArrayList<>();
        was.forEach((topic, card) -> {
            JsonNode other = is.get(topic);
            if (other == null) {
                changes.add(Change.ofCard(topic, GONE, summary(card), "", because(card, null)));
            } else {
                members(topic, card, other, changes);
            }
        });
        is.forEach((topic, card) -> {
            if (!was.containsKey(topic)) {
                changes.add(Change.ofCard(topic, NEW, "", summary(card), because(null, card)));
            }
        });
        order(was.keySet(), is.keySet(), changes);
        return changes;
    }

    /** Ids whose words differ and that stand behind a card that differs. */
    Set<String> rewordedBehind(List<Change> changes) {
        Set<String> topics = changes.stream().map(Change::group).collect(toCollection(TreeSet::new));
        return Stream.of(byTopic(before), byTopic(after))
                .flatMap(cards -> cards.entrySet().stream())
                .filter(card -> topics.contains(card.getKey()))
                .flatMap(card -> behind(card.getValue()))
                .filter(reworded::contains)
                .collect(toCollection(TreeSet::new));
    }

    private void members(String topic, JsonNode was, JsonNode is, List<Change> changes) {
        Set<String> keys = new LinkedHashSet<>(was.propertyNames());
        keys.addAll(is.propertyNames());
        for (String key : keys) {
            if (key.equals("extension")) {
                own(topic, was, is, changes);
                continue;
            }
            String one = member(key, was.get(key));
            String other = member(key, is.get(key));
            if (!one.equals(other)) {
                Excerpt values = CardExcerpt.of(key, was.get(key), is.get(key), one, other);
                changes.add(Change.ofCard(topic, key, values.before(), values.after(), because(was, is)));
            }
        }
    }

    /** What stands behind the card: of the rules, those of one side only. */
    private void own(String topic, JsonNode was, JsonNode is, List<Change> changes) {
        Set<String> one = behind(was).collect(toCollection(TreeSet::new));
        Set<String> other = behind(is).collect(toCollection(TreeSet::new));
        if (!one.equals(other)) {
            changes.add(Change.ofCard(topic, RULES, only(one, other), only(other, one), because(was, is)));
        }
        String dataBefore = LineWriter.text(was.path("extension").path(OWN).path(DATA));
        String dataAfter = LineWriter.text(is.path("extension").path(OWN).path(DATA));
        if (!dataBefore.equals(dataAfter)) {
            changes.add(Change.ofCard(topic, DATA, dataBefore, dataAfter, because(was, is)));
        }
    }

    private static String only(Set<String> ids, Set<String> others) {
        String only = ids.stream().filter(id -> !others.contains(id)).collect(joining(", "));
        return only.isEmpty() ? "none" : only;
    }

    private static String member(String key, @Nullable JsonNode value) {
        if (value == null || key.equals("uuid")) {
            return "";
        }
        String text = value.isString() ? value.asString() : LineWriter.text(value);
        return LAST_LINE.matcher(CardExcerpt.made(text)).replaceAll("");
    }

    /** Two cards of one topic, as of two orders, are told by their place. */
    private static Map<String, JsonNode> byTopic(JsonNode cards) {
        Map<String, JsonNode> byTopic = new LinkedHashMap<>();
        for (JsonNode card : cards) {
            JsonNode source = card.path("source").path("topic");
            String topic = source.path("display").asString(source.path("code").asString());
            String name = topic;
            for (int i = 2; byTopic.containsKey(name); i++) {
                name = topic + ", no. " + i;
            }
            byTopic.put(name, card);
        }
        return byTopic;
    }

    private static void order(Set<String> was, Set<String> is, List<Change> changes) {
        List<String> one = was.stream().filter(is::contains).toList();
        List<String> other = is.stream().filter(was::contains).toList();
        if (!one.equals(other)) {
            changes.add(Change.ofCard(one.get(0), ORDER, String.join(", ", one), String.join(", ", other), Set.of()));
        }
    }

    /** Rules that the card names; where it names none of them, the one that does otherwise, if it is one. */
    private Set<String> because(@Nullable JsonNode was, @Nullable JsonNode is) {
        Set<String> named = Stream.of(behind(was), behind(is))
                .flatMap(each -> each)
                .filter(id -> rules.contains(id) || reworded.contains(id))
                .collect(toCollection(TreeSet::new));
        return named.isEmpty() && reworded.isEmpty() && rules.size() == 1 ? rules : named;
    }

    private static Stream<String> behind(@Nullable JsonNode card) {
        return card == null
                ? Stream.empty()
                : card.path("extension").path(OWN).path("rules").valueStream().map(JsonNode::asString);
    }

    private static String summary(JsonNode card) {
        return card.path("summary").asString();
    }

    @Override
    public String toString() {
        return "CardChanges[]";
    }
}
