package org.myogate.card;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.card.DraftTables.Draft;
import org.myogate.card.DraftTables.Kind;
import org.myogate.engine.Outcome;
import org.myogate.plan.Known;
import org.myogate.snapshot.Statement;
import tools.jackson.databind.json.JsonMapper;

/** The buttons of recommendations and gates: drafts of one name together, each draft once in a response. */
final class Suggestions {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CREATE = "create";

    /** One plan, one set of goals: with it the goals of all cards stand together. */
    private static final String JOINT_GOALS = "ART-R2";

    private final DraftContext context;
    private final Predicate<String> holds;
    private final Set<String> given = new LinkedHashSet<>();

    /** For one response: what an earlier card has given stands on no later one. */
    Suggestions(DraftContext context) {
        this.context = context;
        Outcome outcome = context.phrases().outcome();
        Map<String, Statement> statements = new HashMap<>();
        outcome.derived().forEach(statement -> statements.put(statement.concept(), statement));
        outcome.snapshot().statements().forEach(statement -> statements.put(statement.concept(), statement));
        Known known = new Known(
                outcome.gates(),
                statements::get,
                outcome.snapshot().failedLists(),
                outcome.snapshot().unseenLists());
        holds = word -> DraftTables.option(word)
                .map(option -> outcome.settled().options().of(option).isPresent())
                .orElseGet(() -> known.holds(word));
    }

    /**
     * The buttons of one card.
     *
     * @param open the card
     * @param all every card of the response
     */
    List<Suggestion> of(OpenSlot open, List<OpenSlot> all) {
        Map<String, Map<Draft, List<Part>>> byButton = new LinkedHashMap<>();
        Set<Part> own = own(open);
        Set<Part> sources = new LinkedHashSet<>(own);
        all.forEach(slot -> sources.addAll(slot.parts()));
        for (Part part : sources) {
            for (Draft draft : context.phrases().knowledge().tables().drafts().of(part.id(), holds)) {
                if (belongs(draft, own.contains(part), open, all) && !given.contains(draft.id())) {
                    byButton.computeIfAbsent(draft.suggestion(), name -> new LinkedHashMap<>())
                            .computeIfAbsent(draft, d -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        byButton.forEach((name, drafts) -> {
            drafts.keySet().forEach(draft -> given.add(draft.id()));
            suggestions.add(new Suggestion(
                    context.phrases().name("draft." + name),
                    context.uuid("suggestion", open.slot().code() + "/" + name),
                    actions(drafts)));
        });
        return suggestions;
    }

    /** Its parts; of the classes also the gates that ask or warn beside an option. */
    private Set<Part> own(OpenSlot open) {
        Set<Part> own = new LinkedHashSet<>(open.parts());
        if (open.slot() == CardTables.Slot.CLASSES) {
            context.phrases().outcome().settled().options().ranked().stream()
                    .flatMap(each -> Stream.concat(each.asks().stream(), each.cautions().stream()))
                    .forEach(id -> own.add(Part.info(Part.Kind.GATE, id)));
        }
        return own;
    }

    /** There is one order of food in a response, and with one plan for all tissues one set of goals. */
    private static boolean belongs(Draft draft, boolean isOwn, OpenSlot open, List<OpenSlot> all) {
        if (!open.slot().isOfChart()) {
            return isOwn && isTest(draft);
        }
        if (isFood(draft)) {
            boolean isDietOpen = all.stream().anyMatch(slot -> slot.slot() == CardTables.Slot.DIET);
            return open.slot() == CardTables.Slot.DIET || (!isDietOpen && isOwn);
        }
        boolean isJoint = open.parts().stream().anyMatch(each -> each.id().equals(JOINT_GOALS));
        return isOwn || (isJoint && draft.kind() == Kind.GOAL);
    }

    /** Beside an order that is being written only a test that is missing is worth another one. */
    private static boolean isTest(Draft draft) {
        return draft.kind() == Kind.REQUEST
                && draft.code() != null
                && draft.code().system().equals(Orders.LOINC);
    }

    private static boolean isFood(Draft draft) {
        return draft.kind() == Kind.DIET || draft.kind() == Kind.MODIFIER;
    }

    private List<Action> actions(Map<Draft, List<Part>> drafts) {
        DraftResources resources = new DraftResources(context);
        List<Action> actions = new ArrayList<>();
        List<Draft> food = drafts.keySet().stream().filter(Suggestions::isFood).toList();
        if (!food.isEmpty()) {
            actions.add(action(context.phrases().name("draft.diet"), resources.diet(food)));
        }
        drafts.forEach((draft, parts) -> {
            if (!food.contains(draft)) {
                actions.add(action(Phrases.sentence(draft.text()), resources.of(draft, parts)));
            }
        });
        return actions;
    }

    private static Action action(String what, Resource resource) {
        String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
        return new Action(CREATE, what + " (draft, not signed)", MAPPER.readTree(json));
    }
}
