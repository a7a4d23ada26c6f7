package org.myogate.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.myogate.card.CardTables.Slot;
import org.myogate.gate.Indicator;

/**
 * A card that could be written and is kept back.
 *
 * @param slot the card
 * @param before why
 */
record Silenced(OpenSlot slot, Quiet.Before before) {

    /**
     * Cards by whether they are written.
     *
     * @param left to write
     * @param silenced kept back
     * @param digests of what each of those to write rests on
     */
    record Parted(List<OpenSlot> left, List<Silenced> silenced, Map<OpenSlot, String> digests) {

        Parted {
            left = List.copyOf(left);
            silenced = List.copyOf(silenced);
            digests = Map.copyOf(digests);
        }

        /** The card that says what is kept back: that of the pattern, else the first. */
        OpenSlot teller() {
            return left.stream()
                    .filter(slot -> slot.slot() == Slot.PATTERN)
                    .findFirst()
                    .orElse(left.get(0));
        }

        String facts(OpenSlot slot) {
            return Objects.requireNonNull(digests.get(slot));
        }
    }

    static Parted part(List<OpenSlot> open, Grounds grounds, Quiet quiet) {
        List<OpenSlot> left = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        Map<OpenSlot, String> digests = new HashMap<>();
        for (OpenSlot slot : open) {
            String facts = grounds.digest(slot);
            Optional<Quiet.Before> before =
                    quiet.about(slot.slot().code(), facts).filter(each -> mayKeepBack(each, slot.indicator()));
            if (before.isPresent()) {
                silenced.add(new Silenced(slot, before.get()));
            } else {
                left.add(slot);
                digests.put(slot, facts);
            }
        }
        return new Parted(left, silenced, digests);
    }

    private static boolean mayKeepBack(Quiet.Before before, Indicator indicator) {
        return switch (before.kind()) {
            case OVERRIDDEN -> indicator != Indicator.CRITICAL;
            case SHOWN -> indicator == Indicator.INFO;
        };
    }
}
