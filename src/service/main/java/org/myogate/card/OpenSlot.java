package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myogate.card.CardTables.LeadRow;
import org.myogate.card.CardTables.Role;
import org.myogate.card.CardTables.Slot;
import org.myogate.gate.Indicator;

/**
 * A card that will be written.
 *
 * @param slot which
 * @param parts what it is about, the lead first
 */
record OpenSlot(Slot slot, List<Part> parts) {

    OpenSlot {
        parts = List.copyOf(parts);
    }

    Part lead() {
        return parts.get(0);
    }

    /** The highest of its parts. */
    Indicator indicator() {
        return parts.stream()
                .map(Part::indicator)
                .max(Comparator.naturalOrder())
                .orElse(Indicator.INFO);
    }

    boolean holdsOneOf(List<String> ids) {
        return parts.stream().anyMatch(part -> ids.contains(part.id()));
    }

    /** Every slot that something of its own opens, in the order of the cards. */
    static List<OpenSlot> of(Situation situation, CardTables tables) {
        List<OpenSlot> open = new ArrayList<>();
        Set<Part> homeless = new LinkedHashSet<>();
        for (Slot slot : Slot.values()) {
            if (!slot.isOfChart() || tables.items(slot, Role.SHUT).anyMatch(situation::forbids)) {
                continue;
            }
            Set<Part> joiners = parts(situation, tables, slot, Role.JOINER);
            Set<Part> parts = parts(situation, tables, slot, Role.OPENER);
            if (parts.isEmpty()) {
                homeless.addAll(joiners);
            } else {
                parts.addAll(joiners);
                open.add(new OpenSlot(slot, ordered(parts, situation, tables, slot)));
            }
        }
        return open.stream()
                .map(slot -> slot.slot() == Slot.PATTERN ? slot.with(homeless, situation, tables) : slot)
                .toList();
    }

    /** The card about an order, in a situation that holds only what concerns it. */
    static Optional<OpenSlot> ofOrder(Situation situation, CardTables tables) {
        Set<Part> parts = parts(situation, tables, Slot.ORDERS, Role.OPENER);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.addAll(parts(situation, tables, Slot.ORDERS, Role.JOINER));
        return Optional.of(new OpenSlot(Slot.ORDERS, ordered(parts, situation, tables, Slot.ORDERS)));
    }

    /** What only rides along goes with the pattern card where its own is shut. */
    private OpenSlot with(Set<Part> guests, Situation situation, CardTables tables) {
        Set<Part> all = new LinkedHashSet<>(parts);
        all.addAll(guests);
        return new OpenSlot(slot, ordered(all, situation, tables, slot));
    }

    private static Set<Part> parts(Situation situation, CardTables tables, Slot slot, Role role) {
        Set<Part> parts = new LinkedHashSet<>();
        tables.items(slot, role).map(situation::find).forEach(parts::addAll);
        tables.items(slot, Role.NEVER).map(situation::find).forEach(parts::removeAll);
        return parts;
    }

    /** The highest indicator first, then the order of the table. */
    private static List<Part> ordered(Set<Part> parts, Situation situation, CardTables tables, Slot slot) {
        List<List<Part>> order = tables.leads().stream()
                .filter(row -> row.slot() == slot)
                .map(LeadRow::item)
                .map(situation::find)
                .toList();
        List<Part> byLead = parts.stream()
                .sorted(Comparator.comparing(Part::indicator).reversed().thenComparing(part -> place(part, order)))
                .toList();
        List<List<Part>> lines = tables.lines().stream()
                .filter(row -> row.slot() == slot)
                .map(LeadRow::item)
                .map(situation::find)
                .toList();
        if (lines.isEmpty() || byLead.isEmpty()) {
            return byLead;
        }
        List<Part> ordered = new ArrayList<>(byLead.subList(0, 1));
        byLead.stream()
                .skip(1)
                .sorted(Comparator.comparing(part -> place(part, lines)))
                .forEach(ordered::add);
        return ordered;
    }

    private static int place(Part part, List<List<Part>> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).contains(part)) {
                return i;
            }
        }
        return order.size();
    }
}
