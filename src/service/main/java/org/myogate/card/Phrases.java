package org.myogate.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.gate.DrugClass;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.When;

/**
 * Plain-text phrases about one patient, out of the ruleset's words and the patient's own values.
 *
 * @param knowledge whose words
 * @param outcome whose values
 */
record Phrases(Knowledge knowledge, Outcome outcome) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    Words words() {
        return knowledge.words();
    }

    /** Whether levels are told without their values. */
    boolean isBare() {
        return knowledge
                .tables()
                .items(CardTables.Slot.PATTERN, CardTables.Role.BARE)
                .anyMatch(new Situation(outcome)::forbids);
    }

    /** Whether this value stays off a card that is bare. */
    boolean isHidden(Measured measured) {
        return knowledge.tables().bodyMeasures().contains(measured.marker()) && isBare();
    }

    Values values() {
        return new Values(words(), outcome);
    }

    /** The short name of an id: of its words, else of the concept, else the id itself. */
    String name(String id) {
        if (words().has(id)) {
            return fill(words().of(id).name(), List.of());
        }
        Concept concept = knowledge.terms().concepts().get(id);
        return concept != null ? concept.words() : id;
    }

    String name(DrugClass option) {
        return name("class." + option.name());
    }

    /** A missing input, with what has to be known to obtain it. */
    String input(String input) {
        String id = "input." + input;
        String how = words().has(id) ? words().of(id).says() : "";
        return how.isEmpty() ? name(id) : name(id) + " (" + how + ")";
    }

    /** The name of one of a closed list of words, {@code level.definite}. */
    String vocabulary(String list, Enum<?> word) {
        return name(list + "." + word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * Puts this patient's cut-offs in place of {@code {id}}, each with its unit, from the row that decided.
     *
     * @param deciding values that decided, for their unit; may be empty
     */
    String fill(String text, List<Measured> deciding) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(filled(match.group(1), deciding)));
    }

    private String filled(String id, List<Measured> deciding) {
        boolean isDay = id.startsWith(Words.DAY_AFTER);
        Cutoff cutoff = outcome.cutoffs().get(isDay ? id.substring(Words.DAY_AFTER.length()) : id);
        if (cutoff == null || cutoff.bounds().isEmpty()) {
            return "its cut-off";
        }
        if (isDay) {
            long days = cutoff.bounds().get(0).value().longValueExact();
            return outcome.snapshot().asOf().day().plusDays(days).toString();
        }
        return values().limit(row(cutoff, deciding));
    }

    private static List<Cutoff.Bound> row(Cutoff cutoff, List<Measured> deciding) {
        return deciding.stream()
                .map(value -> cutoff.in(value.unit()))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElseGet(() -> cutoff.in(cutoff.bounds().get(0).unit()));
    }

    /** {@code waist 112 cm}. */
    String named(Measured measured) {
        return name(measured.marker()) + " " + values().value(measured);
    }

    /** {@code waist 112 cm (2026-09-01, single reading)}. */
    String dated(Measured measured) {
        return named(measured) + " (" + notes(measured) + ")";
    }

    /** {@code 2026-09-01, single reading}. */
    String notes(Measured measured) {
        List<String> notes = new ArrayList<>();
        notes.add(date(measured.when()));
        if (measured.fastingAssumed()) {
            notes.add(name("flag.fasting-assumed"));
        }
        for (Flag flag : Flag.values()) {
            // What a code is worth stands with the marks of the cut-offs, at the end.
            if (flag != Flag.CODE_UNVERIFIED && measured.flags().contains(flag)) {
                notes.add(vocabulary("flag", flag));
            }
        }
        return String.join(", ", notes);
    }

    /** {@code WHtR 0.63 (2026-09-01), high from 0.60}; of several cut-offs those that are met. */
    String against(Held held) {
        Measured measured = held.measured();
        Predicate<Cutoff> isMet = measured::reaches;
        boolean any = held.cutoffs().stream().anyMatch(isMet);
        String verdicts = held.cutoffs().stream()
                .filter(cutoff -> !any || isMet.test(cutoff) || held.isByOwnRange(cutoff))
                .map(cutoff -> held.isByOwnRange(cutoff) ? values().ownVerdict(measured) : verdict(measured, cutoff))
                .collect(Collectors.joining());
        return dated(measured) + (verdicts.isEmpty() ? values().ownVerdict(measured) : verdicts);
    }

    private String verdict(Measured measured, Cutoff cutoff) {
        List<Cutoff.Bound> bounds = cutoff.in(measured.unit());
        if (bounds.isEmpty()) {
            return "";
        }
        String called = words().has(cutoff.id()) ? name(cutoff.id()) : "at its cut-off";
        String edge = values().edge(bounds);
        return switch (measured.against(cutoff)) {
            case TRUE -> ", " + called + " " + edge;
            case FALSE -> ", not " + called + " (" + edge + ")";
            case UNKNOWN -> ", cannot be told whether " + called + " (" + edge + ")";
        };
    }

    /** Those that are present, each with its date: {@code type 2 diabetes (2021-03)}. */
    Stream<String> present(Collection<?> facts) {
        return facts.stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .map(this::present);
    }

    private String present(Present present) {
        return dated(name(present.concept()), present);
    }

    /** With the date of the entry behind it, where it has one. */
    String dated(String name, Present present) {
        return present.since() == null ? name : name + " (" + date(present.since()) + ")";
    }

    String date(When when) {
        return values().date(when);
    }

    /** With a capital at its beginning; a name like eGFR keeps its own. */
    static String sentence(String text) {
        int first = text.offsetByCodePoints(0, 1);
        if (first < text.length() && Character.isUpperCase(text.codePointAt(first))) {
            return text;
        }
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** {@code a, b and c}. */
    static String and(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
