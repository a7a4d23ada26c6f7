package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Triad;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;

/** What a card says of a state: the criteria met, or the values that decided glycaemia. */
final class StateText {

    private static final Set<String> GLYCAEMIC = Set.of("t2d", "prediabetes", "dm-range");

    private static final int ARMS = 3;

    private StateText() {}

    static PartText of(Part part, Phrases phrases) {
        Word word = phrases.words().of(part.id());
        List<Measured> measured = GLYCAEMIC.contains(part.id()) ? glycaemic(phrases) : List.of();
        String values = measured.isEmpty()
                ? grounds(part, phrases)
                : measured.stream().map(phrases::dated).collect(Collectors.joining(", "));
        List<Held> held =
                measured.stream().map(value -> new Held(value, List.of())).toList();
        String source = phrases.knowledge().tables().stateSources().getOrDefault(part.id(), "");
        Basis basis = Basis.of(held, source.isEmpty() ? List.of() : List.of(source));
        List<String> notes = PartText.notes(word, phrases, List.of());
        return new PartText(part, phrases.fill(word.says(), measured), values, notes, basis);
    }

    /** The measured values behind the glycaemic state; a resource that feeds two uses is shown once, as fasting if so. */
    private static List<Measured> glycaemic(Phrases phrases) {
        List<Source> left = new ArrayList<>(phrases.outcome().glycaemia().sources());
        return phrases.outcome().measurements().stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .sorted(Comparator.comparing(value -> !isFastingUse(value, phrases)))
                .filter(value -> value.sources().size() == 1 && left.removeAll(value.sources()))
                .toList();
    }

    private static boolean isFastingUse(Measured value, Phrases phrases) {
        Terms.Analyte analyte = phrases.knowledge().terms().analytes().get(value.marker());
        return analyte != null && analyte.fastingRequired();
    }

    /** A code on record where one stands for the state, and the criteria that are known to be met. */
    private static String grounds(Part part, Phrases phrases) {
        List<String> parents = new ArrayList<>(parents(part, phrases.outcome()));
        parents.add(part.id());
        Stream<String> coded = phrases.outcome().snapshot().statements().stream()
                .filter(statement -> parents.contains(statement.concept()))
                .filter(Present.class::isInstance)
                .map(statement -> coded(part, (Present) statement, phrases));
        Stream<String> counted = phrases.outcome().counts().stream()
                .filter(count -> parents.contains(count.state()) && count.value() == Truth.TRUE)
                .filter(count -> count.evaluable() > 0)
                .map(count -> counted(count, phrases));
        return Stream.concat(coded, counted).collect(Collectors.joining(", "));
    }

    /** The code of the state itself need not be named again. */
    private static String coded(Part part, Present present, Phrases phrases) {
        return present.concept().equals(part.id() + "-coded")
                ? phrases.dated("on record", present)
                : phrases.dated(phrases.name(present.concept()), present);
    }

    private static List<String> parents(Part part, Outcome outcome) {
        return outcome.derived().stream()
                .filter(statement -> statement.concept().equals(part.id()))
                .filter(Present.class::isInstance)
                .flatMap(statement -> ((Present) statement).from().stream())
                .map(parent -> parent.substring(parent.indexOf(':') + 1))
                .toList();
    }

    private static String counted(Count count, Phrases phrases) {
        String met = Phrases.and(count.metParts().stream().map(phrases::name).toList());
        String text = count.met() + " of " + count.evaluable() + " known criteria met";
        return met.isEmpty() ? text : text + " (" + met + ")";
    }

    static PartText triad(Part part, Phrases phrases) {
        Triad triad = phrases.outcome().triad();
        String unknown = triad.unknown() == 0 ? "" : ", " + triad.unknown() + " not known";
        String values = triad.positive() + " of " + ARMS + " involved" + unknown;
        return new PartText(part, phrases.words().of(part.id()).says(), values, List.of(), Basis.NONE);
    }
}
