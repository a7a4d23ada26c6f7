package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.myogate.engine.MissingInputSignature.Difference;
import org.myogate.engine.MissingInputSignature.Weight;

/**
 * Puts the inputs that would decide in order: by what hangs on them, then by how little they cost, then as the table has
 * them. What was seen by trying stands for itself; what the table expects counts only where nothing was tried.
 */
final class MissingInputRanking {

    private static final List<String> EFFORTS = List.of("question", "vital", "blood", "device", "imaging");

    private record Place(MissingInput input, Weight weight) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Takes in the members of a group of which this was seen. */
    Consumer<MissingInputMember> tried(Difference difference) {
        return member -> add(member, difference, true);
    }

    /** Takes in the members of a group of which this is expected. */
    Consumer<MissingInputMember> untried(Difference difference) {
        return member -> add(member, difference, false);
    }

    List<MissingInput> inOrder() {
        List<Place> ordered = new ArrayList<>(places.values());
        ordered.sort(Comparator.comparing(Place::weight)
                .thenComparing(place -> EFFORTS.indexOf(place.input().effort())));
        return ordered.stream().map(Place::input).toList();
    }

    private void add(MissingInputMember member, Difference difference, boolean tried) {
        if (difference.names().isEmpty()) {
            return;
        }
        Place before = places.get(member.input());
        if (before == null || (tried && !before.input().tried())) {
            MissingInput input =
                    new MissingInput(member.input(), List.copyOf(difference.names()), member.effort(), tried);
            places.put(member.input(), new Place(input, difference.weight()));
        } else if (tried == before.input().tried()) {
            Set<String> names = new LinkedHashSet<>(before.input().wouldDecide());
            names.addAll(difference.names());
            MissingInput input = new MissingInput(
                    member.input(), List.copyOf(names), before.input().effort(), tried);
            places.put(member.input(), new Place(input, min(before.weight(), difference.weight())));
        }
    }

    private static Weight min(Weight one, Weight other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
