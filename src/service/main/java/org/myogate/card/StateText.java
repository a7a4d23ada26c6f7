package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Source;
import org.myogate.state.Count;

/** What a card says of a state: the criteria met, or the values that decided glycaemia. */
final class StateText {

    private static final Set<String> GLYCAEMIC = Set.of("t2d", "prediabetes", "dm-range");

    private StateText() {}

    static PartText of(Part part, Phrases phrases) {
        Word word = phrases.words().of(part.id());
        List<Measured> measured = GLYCAEMIC.contains(part.id()) ? glycaemic(phrases.outcome()) : List.of();
        String values = measured.isEmpty()
                ? counted(part, phrases)
                : measured.stream().map(phrases::dated).collect(Collectors.joining(", "));
        List<Held> held =
                measured.stream().map(value -> new Held(value, List.of())).toList();
        String source = phrases.knowledge().tables().stateSources().getOrDefault(part.id(), "");
        Basis basis = Basis.of(held, source.isEmpty() ? List.of() : List.of(source));
        List<String> notes = PartText.notes(word, phrases, List.of());
        return new PartText(part, phrases.fill(word.says(), measured), values, notes, basis);
    }

    /** The measured values behind the glycaemic state; a resource that feeds two uses is shown once. */
    private static List<Measured> glycaemic(Outcome outcome) {
        List<Source> left = new ArrayList<>(outcome.glycaemia().sources());
        return outcome.measurements().stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .filter(value -> value.sources().size() == 1 && left.removeAll(value.sources()))
                .toList();
    }

    private static String counted(Part part, Phrases phrases) {
        return phrases.outcome().counts().stream()
                .filter(count -> count.state().equals(part.id()))
                .findFirst()
                .map(count -> counted(count, phrases))
                .orElse("");
    }

    private static String counted(Count count, Phrases phrases) {
        return count.met() + " of " + count.evaluable() + " known criteria met ("
                + Phrases.and(count.metParts().stream().map(phrases::name).toList()) + ")";
    }
}
