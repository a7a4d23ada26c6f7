package org.myogate.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of {@code rules/plan} that say what a card is made of.
 *
 * @param slots which part opens which card, in the order of the cards
 * @param leads which part a summary says, in order
 * @param reasons what a clinician may answer
 * @param drivers the values that stand on every pattern card
 * @param orders draft orders behind recommendations
 * @param inputs what a recommendation asks for
 * @param labels what a positive axis is called by its evidence
 * @param lines order of the lines of a card below its first
 * @param bodyMeasures markers that a bare card keeps off
 * @param drafts behind recommendations and gates
 * @param stateSources source of a derived state by its id, where its table names one
 */
record CardTables(
        List<SlotRow> slots,
        List<LeadRow> leads,
        List<ReasonRow> reasons,
        List<DriverRow> drivers,
        List<OrderRow> orders,
        List<InputRow> inputs,
        List<LabelRow> labels,
        List<LeadRow> lines,
        Set<String> bodyMeasures,
        DraftTables drafts,
        Map<String, String> stateSources) {

    /** A card of the response; its name is the code of the card's topic. */
    enum Slot {
        URGENT,
        PATTERN,
        EXERCISE,
        DIET,
        CLASSES,
        /** What speaks against an order; it stands with no other. */
        ORDERS;

        boolean isOfChart() {
            return this != ORDERS;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a part does for a slot. */
    enum Role {
        OPENER,
        JOINER,
        NEVER,
        SHUT,
        BARE,
        QUIET
    }

    record SlotRow(Slot slot, Role role, Trigger item) {}

    record LeadRow(Slot slot, Trigger item) {}

    /** @param where parts of the card, one of which has to be there; empty for any */
    record ReasonRow(List<String> slots, List<String> where, Coding reason) {}

    record DriverRow(String axis, String marker, String family, String cutoff) {}

    record OrderRow(String item, Coding code, String label) {}

    record LabelRow(String axis, List<String> when, String label) {}

    record InputRow(String recommendation, String input) {}

    CardTables {
        slots = List.copyOf(slots);
        leads = List.copyOf(leads);
        reasons = List.copyOf(reasons);
        drivers = List.copyOf(drivers);
        orders = List.copyOf(orders);
        inputs = List.copyOf(inputs);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
        bodyMeasures = Set.copyOf(bodyMeasures);
        stateSources = Map.copyOf(stateSources);
    }

    Stream<Trigger> items(Slot slot, Role role) {
        return slots.stream()
                .filter(row -> row.slot() == slot && row.role() == role)
                .map(SlotRow::item);
    }

    List<Coding> reasons(OpenSlot open) {
        return reasons.stream()
                .filter(row -> row.slots().contains(open.slot().code()))
                .filter(row -> row.where().isEmpty() || open.holdsOneOf(row.where()))
                .map(ReasonRow::reason)
                .distinct()
                .toList();
    }

    List<DriverRow> drivers(String axis) {
        return drivers.stream().filter(row -> row.axis().equals(axis)).toList();
    }

    Optional<OrderRow> order(String item) {
        return orders.stream().filter(row -> row.item().equals(item)).findFirst();
    }

    /** Words id of what an axis is called by the families and markers that speak for it. */
    Optional<String> label(String axis, Set<String> evidence) {
        return labels.stream()
                .filter(row -> row.axis().equals(axis) && evidence.containsAll(row.when()))
                .map(LabelRow::label)
                .findFirst();
    }

    /** Inputs that a recommendation asks for. */
    Stream<String> inputs(String recommendation) {
        return inputs.stream()
                .filter(row -> row.recommendation().equals(recommendation))
                .map(InputRow::input);
    }

    /** The slot an item would stand on, were it kept. */
    Optional<Slot> home(String item) {
        return slots.stream()
                .filter(row -> row.slot().isOfChart())
                .filter(row -> row.role() == Role.OPENER || row.role() == Role.JOINER)
                .filter(row -> row.item().first().name().equals(item))
                .map(SlotRow::slot)
                .findFirst();
    }
}
