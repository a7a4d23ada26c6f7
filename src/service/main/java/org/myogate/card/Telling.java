package org.myogate.card;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.engine.Citation;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Finding;
import org.myogate.gate.DrugClass;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.When;

/** One outcome in the words of its cards, for those who show more than cards. Plain text throughout, nothing escaped. */
public final class Telling {

    private static final String HIDDEN = "hidden";

    private final Phrases phrases;
    private final boolean hidesBody;

    /** @param hidesBody whether measures of the body are named without their values */
    Telling(Phrases phrases, boolean hidesBody) {
        this.phrases = phrases;
        this.hidesBody = hidesBody;
    }

    /** Whether the cards of this patient keep off measures of the body: somebody may read along whom they would harm. */
    public boolean isBare() {
        return phrases.isBare();
    }

    /** Whether the cards of this patient keep to what is urgent. */
    public boolean isQuiet() {
        return phrases.knowledge()
                .tables()
                .items(CardTables.Slot.PATTERN, CardTables.Role.QUIET)
                .anyMatch(new Situation(phrases.outcome())::forbids);
    }

    /** Whether measures of the body are named without their values, which they are where the cards keep them off. */
    public boolean hidesBody() {
        return hidesBody;
    }

    /** The same with every value, for a reader who asked for them. */
    public Telling withBody() {
        return new Telling(phrases, false);
    }

    /** Whether the values of this marker are hidden, as are those of every other use of the same codes. */
    public boolean hides(String marker) {
        return hidesBody && (isOfBody(marker) || sameCodes(marker).anyMatch(this::isOfBody));
    }

    private boolean isOfBody(String marker) {
        return phrases.knowledge().tables().bodyMeasures().contains(marker);
    }

    private Stream<String> sameCodes(String marker) {
        Terms.Analyte use = terms().analytes().get(marker);
        return use == null
                ? Stream.empty()
                : terms().analytes().values().stream()
                        .filter(other -> Set.copyOf(other.groups()).equals(Set.copyOf(use.groups())))
                        .map(Terms.Analyte::id);
    }

    /**
     * One axis in words.
     *
     * @param finding what it comes to
     * @param name of the axis
     * @param level in words; beside an unknown one how many signs point to it
     * @param reason why it is unknown, empty for every other level
     * @param caveat what has to be said beside a level so that it claims no more than the data do
     * @param why a clinician should care
     */
    public record AxisText(Finding finding, String name, String level, String reason, String caveat, String why) {}

    /**
     * One source.
     *
     * @param name short, with its year
     * @param title with its authors
     * @param address https, empty when it has none
     * @param grade how strong it is
     */
    public record SourceText(String name, String title, String address, String grade) {}

    public Outcome outcome() {
        return phrases.outcome();
    }

    /** What a rule matched, in its order: values with the cut-offs they were held against, and statements. */
    public List<FactText> facts(Collection<?> matched, List<Cutoff> cutoffs) {
        return new FactTexts(this, phrases).of(matched, cutoffs);
    }

    /** What makes a state so: what was recorded and measured, never the states in between. */
    public List<String> grounds(String state) {
        List<Statement> derived = outcome().derived().stream()
                .filter(statement -> statement.concept().equals(state))
                .toList();
        Reasons.Found found = new Reasons(phrases).of(derived);
        return Stream.concat(found.words().stream(), found.measured().stream().map(this::ground))
                .toList();
    }

    private String ground(Measured measured) {
        return hides(measured.marker()) ? name(measured.marker()) + " " + HIDDEN : phrases.dated(measured);
    }

    public Terms terms() {
        return phrases.knowledge().terms();
    }

    /** The nine axes in their own order. */
    public List<AxisText> axes() {
        PatternTable table = PatternTable.of(phrases);
        return table.readings().stream()
                .sorted(Comparator.comparing(AxisReading::axis))
                .map(reading -> text(reading, table))
                .toList();
    }

    private AxisText text(AxisReading reading, PatternTable table) {
        Word word = phrases.words().of(reading.axis().id());
        return new AxisText(
                reading.finding(),
                word.name(),
                reading.levelWords(),
                reading.finding().reason() == null ? "" : table.reason(reading),
                word.says(),
                word.why());
    }

    /** The short name of an id, the id itself where no words stand for it. */
    public String name(String id) {
        return phrases.name(id);
    }

    public String name(DrugClass option) {
        return phrases.name(option);
    }

    /** A missing input, with what has to be known to obtain it. */
    public String input(String input) {
        return phrases.input(input);
    }

    /** One of a closed list of words, {@code level.definite}. */
    public String vocabulary(String list, Enum<?> word) {
        return phrases.vocabulary(list, word);
    }

    /** All that is said of an id, with this patient's cut-offs filled in; empty where no words stand for it. */
    public Optional<Word> word(String id) {
        Words words = phrases.words();
        return words.has(id) ? Optional.of(filled(words.of(id))) : Optional.empty();
    }

    private Word filled(Word word) {
        return new Word(
                phrases.fill(word.name(), List.of()),
                phrases.fill(word.says(), List.of()),
                phrases.fill(word.why(), List.of()),
                phrases.fill(word.lifts(), List.of()),
                phrases.fill(word.record(), List.of()));
    }

    /** {@code 112 cm}. */
    public String value(Measured measured) {
        return hides(measured.marker()) ? HIDDEN : phrases.values().value(measured);
    }

    /** {@code 112} with this unit, shown as on a card. */
    public String withUnit(String number, String unit) {
        return phrases.values().withUnit(number, unit);
    }

    /** {@code 2026-09-01, single reading}. */
    public String notes(Measured measured) {
        return phrases.notes(measured);
    }

    public String date(When when) {
        return phrases.date(when);
    }

    /** {@code high from 0.60, set NHLBI_US}; empty where the cut-off has no number in this unit. */
    public String edge(Cutoff cutoff, String unit) {
        List<Cutoff.Bound> bounds = cutoff.in(unit);
        if (bounds.isEmpty()) {
            return "";
        }
        String called = phrases.words().has(cutoff.id()) ? name(cutoff.id()) + " " : "";
        return called + phrases.values().edge(bounds);
    }

    /** What misses the cut-off: {@code below 0.60}; empty where it has no number in this unit. */
    public String beyond(Cutoff cutoff, String unit) {
        List<Cutoff.Bound> bounds = cutoff.in(unit);
        return bounds.isEmpty()
                ? ""
                : missing(bounds.get(0).operator()) + " " + phrases.values().limit(bounds);
    }

    private static String missing(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "below";
            case ABOVE -> "at or below";
            case BELOW -> "from";
            case AT_MOST -> "above";
        };
    }

    /** How sure a cut-off is, in words; empty for one that was verified against its source. */
    public String mark(Cutoff.Bound bound) {
        String id = "mark." + bound.confidence();
        return phrases.words().has(id) ? name(id) : "";
    }

    /** A source of {@code evidence/}, empty for an id that is none. */
    public Optional<SourceText> source(String id) {
        Citation citation = phrases.knowledge().citations().get(id);
        return citation == null ? Optional.empty() : Optional.of(new References(phrases, Basis.NONE).text(citation));
    }
}
