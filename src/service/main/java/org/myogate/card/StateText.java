package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Triad;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;
import org.myogate.state.ExcessAdiposity;
import org.myogate.state.Fibrosis;

/** What a card says of a state: the criteria met, or the values that decided glycaemia. */
final class StateText {

    private static final Set<String> GLYCAEMIC = Set.of("t2d", "prediabetes", "dm-range");

    private static final String BY_CRITERIA = "-by-criteria";
    private static final String FIBROSIS = "fibrosis-";

    /** Scores of fibrosis with their cut-offs; FIB-4 decides, the other may disagree. */
    private static final Map<String, List<String>> SCORES = new TreeMap<>(
            Map.of(Fibrosis.SCORE, List.of("fib4.low", "fib4.high"), "NFS", List.of("nfs.low", "nfs.high")));

    private static final int ARMS = 3;

    private StateText() {}

    static PartText of(Part part, Phrases phrases) {
        if (part.id().equals(ExcessAdiposity.STATE)) {
            return excessAdiposity(part, phrases);
        }
        return part.id().startsWith(FIBROSIS) ? fibrosis(part, phrases) : plain(part, phrases);
    }

    /** The ways in which it was confirmed, and the criteria on record. */
    private static PartText excessAdiposity(Part part, Phrases phrases) {
        ExcessAdiposity found = phrases.outcome().excessAdiposity();
        Word signs = phrases.words().of("flag.obesity-signs");
        String ways = "by " + Phrases.and(named("obesity-", found.ways(), phrases));
        String present = found.signs().isEmpty()
                ? ""
                : "; " + signs.name() + ": "
                        + Phrases.and(named(ExcessAdiposity.SIGN_PREFIX, found.signs(), phrases)) + "; "
                        + signs.says();
        String sentence = phrases.fill(phrases.words().of(part.id()).says(), List.of());
        return new PartText(part, sentence, ways + present, List.of(), source(part, List.of(), phrases));
    }

    private static List<String> named(String prefix, List<String> ids, Phrases phrases) {
        return ids.stream().map(id -> phrases.name(prefix + id)).toList();
    }

    /** The scores behind the band, each with the cut-off it meets. */
    private static PartText fibrosis(Part part, Phrases phrases) {
        List<Held> held = new ArrayList<>();
        SCORES.forEach((score, cutoffs) -> {
            if (phrases.outcome().measurement(score) instanceof Measured measured) {
                List<Cutoff> met = cutoffs.stream()
                        .map(phrases.outcome().cutoffs()::get)
                        .filter(cutoff -> cutoff != null && measured.reaches(cutoff))
                        .toList();
                held.add(new Held(measured, met));
            }
        });
        Word word = phrases.words().of(part.id());
        return new PartText(
                part,
                phrases.fill(word.says(), List.of()),
                held.stream().map(phrases::against).collect(Collectors.joining(", ")),
                PartText.notes(word, phrases, List.of()),
                source(part, held, phrases));
    }

    private static Basis source(Part part, List<Held> held, Phrases phrases) {
        String source = phrases.knowledge().tables().stateSources().getOrDefault(part.id(), "");
        return Basis.of(held, source.isEmpty() ? List.of() : List.of(source));
    }

    private static PartText plain(Part part, Phrases phrases) {
        Word word = phrases.words().of(part.id());
        List<Measured> measured = GLYCAEMIC.contains(part.id()) ? glycaemic(phrases) : List.of();
        String values = measured.isEmpty()
                ? grounds(part, phrases)
                : measured.stream().map(phrases::dated).collect(Collectors.joining(", "));
        List<Held> held =
                measured.stream().map(value -> new Held(value, List.of())).toList();
        List<String> notes = PartText.notes(word, phrases, List.of());
        return new PartText(part, phrases.fill(word.says(), measured), values, notes, source(part, held, phrases));
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

    /** What the state was derived from; where it holds by its criteria, what these were derived from. */
    private static List<String> parents(Part part, Outcome outcome) {
        List<String> parents = new ArrayList<>(parents(part.id(), outcome));
        if (parents.contains(part.id() + BY_CRITERIA)) {
            parents.addAll(parents(part.id() + BY_CRITERIA, outcome));
        }
        return parents;
    }

    private static List<String> parents(String state, Outcome outcome) {
        return outcome.derived().stream()
                .filter(statement -> statement.concept().equals(state))
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
