package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each order once in a response (clinical README 4.2 no. 6), whichever way it came: as a measurement that is missing, or
 * behind a recommendation. Two orders of one code are one. It stands on the button that bundles most, else on the first;
 * the reasons of the others go with it.
 */
final class EachOrderOnce {

    /** What says why something is ordered. */
    private static final List<String> REASONS = List.of("reasonCode", "reasonReference");

    /**
     * Where an action stands.
     *
     * @param card its place in the response
     * @param suggestion its place on the card
     * @param action its place behind the button
     */
    private record Place(int card, int suggestion, int action) {}

    /**
     * An order at one place.
     *
     * @param place where it stands
     * @param bundle how many actions the button has
     * @param resource the draft
     */
    private record Standing(Place place, int bundle, JsonNode resource) {}

    private final Map<String, List<Standing>> byCode = new HashMap<>();

    private EachOrderOnce() {}

    /** The same cards without orders that stand elsewhere, and without buttons that are empty then. */
    static List<Card> of(List<Card> cards) {
        EachOrderOnce once = new EachOrderOnce();
        for (int card = 0; card < cards.size(); card++) {
            once.enter(card, cards.get(card).suggestions());
        }
        List<Card> kept = new ArrayList<>();
        for (int card = 0; card < cards.size(); card++) {
            kept.add(cards.get(card).with(once.kept(card, cards.get(card).suggestions())));
        }
        return kept;
    }

    private void enter(int card, List<Suggestion> suggestions) {
        for (int suggestion = 0; suggestion < suggestions.size(); suggestion++) {
            List<Action> actions = suggestions.get(suggestion).actions();
            for (int action = 0; action < actions.size(); action++) {
                JsonNode resource = actions.get(action).resource();
                String code = code(resource);
                if (code != null) {
                    byCode.computeIfAbsent(code, key -> new ArrayList<>())
                            .add(new Standing(new Place(card, suggestion, action), actions.size(), resource));
                }
            }
        }
    }

    private List<Suggestion> kept(int card, List<Suggestion> suggestions) {
        List<Suggestion> kept = new ArrayList<>();
        for (int suggestion = 0; suggestion < suggestions.size(); suggestion++) {
            Suggestion button = suggestions.get(suggestion);
            List<Action> actions = new ArrayList<>();
            for (int action = 0; action < button.actions().size(); action++) {
                Action one = kept(
                        new Place(card, suggestion, action), button.actions().get(action));
                if (one != null) {
                    actions.add(one);
                }
            }
            if (!actions.isEmpty()) {
                kept.add(new Suggestion(button.label(), button.uuid(), actions));
            }
        }
        return kept;
    }

    /** The action with the reasons of all places, null where the order stands elsewhere. */
    private @Nullable Action kept(Place place, Action action) {
        String code = code(action.resource());
        List<Standing> standings = code == null ? List.of() : byCode.getOrDefault(code, List.of());
        if (standings.size() < 2) {
            return action;
        }
        // Of equals the first, for a stable sort keeps them in the order of the response.
        Standing best = standings.stream()
                .sorted(Comparator.comparing(Standing::bundle).reversed())
                .findFirst()
                .orElseThrow();
        return best.place().equals(place)
                ? new Action(action.type(), action.description(), withReasons(action.resource(), standings))
                : null;
    }

    private static JsonNode withReasons(JsonNode resource, List<Standing> standings) {
        ObjectNode whole = (ObjectNode) resource.deepCopy();
        for (Standing standing : standings) {
            for (String reasons : REASONS) {
                for (JsonNode reason : standing.resource().path(reasons)) {
                    ArrayNode all = whole.withArrayProperty(reasons);
                    if (all.valueStream().noneMatch(reason::equals)) {
                        all.add(reason);
                    }
                }
            }
        }
        return whole;
    }

    /** {@code system|code} of an order; null for all else, and for an order in words only. */
    private static @Nullable String code(JsonNode resource) {
        JsonNode coding = resource.at("/code/coding/0");
        boolean isOrder = resource.path("resourceType").asString("").equals("ServiceRequest");
        return isOrder && !coding.isMissingNode()
                ? coding.path("system").asString("") + "|" + coding.path("code").asString("")
                : null;
    }
}
