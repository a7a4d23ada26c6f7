package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.gate.DrugClass;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.Unusable;

/**
 * The parts of a card's detail that say what could not be seen, in Markdown.
 *
 * @param phrases words and values
 */
record Sections(Phrases phrases) {

    private static final int MISSING_SHOWN = 3;

    /** The two lists that every safety question leans on end so; what else could not be had is told by the way. */
    private static final String SAFETY_LIST = "-list";

    private static final int SOURCES_SHOWN = 5;
    private static final int CHANGES_SHOWN = 4;

    private static final String EXERCISE_GATE = "SG-[0-9]+[a-z]?";
    private static final String OWN_PLACE = "[A-Za-z]{1,40}[/#][A-Za-z0-9.\\-]{1,64}";
    private static final int PLACE_LENGTH_MAX = 64;

    private Outcome outcome() {
        return phrases.outcome();
    }

    /** The lists that failed or that nobody delivered. */
    Optional<String> lists(Set<String> failedOfCall) {
        Set<String> failed = failedOfCall.stream()
                .filter(list -> list.endsWith(SAFETY_LIST))
                .collect(Collectors.toCollection(TreeSet::new));
        failed.addAll(outcome().snapshot().failedLists());
        Set<String> unseen = new TreeSet<>(outcome().snapshot().unseenLists());
        unseen.removeAll(failed);
        List<String> lines = new ArrayList<>();
        failed.forEach(list -> lines.add(list(list, "could not be read")));
        unseen.forEach(list -> lines.add(list(list, "was not seen")));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    /** What else was asked for and could not be had, by name. */
    Optional<String> unavailable(Set<String> failedOfCall) {
        List<String> names = failedOfCall.stream()
                .sorted()
                .filter(list -> phrases.words().has("list." + list))
                .map(list -> phrases.words().of("list." + list))
                .filter(word -> word.says().isEmpty())
                .map(Word::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Markdown.bold(phrases.name("list.unavailable")) + ": "
                        + Markdown.text(String.join(", ", names)) + ".");
    }

    /** {@code the problem list could not be read}. */
    String unseen(String list) {
        boolean hasFailed = outcome().snapshot().failedLists().contains(list);
        return "the " + phrases.name("list." + list) + (hasFailed ? " could not be read" : " was not seen");
    }

    private String list(String list, String fate) {
        Word word = phrases.words().of("list." + list);
        return Markdown.bold("The " + word.name() + " " + fate) + ": " + Markdown.text(word.says()) + ".";
    }

    /**
     * The few inputs that would decide most, each with what it changes.
     *
     * @param parts of the card; what one of them asks for stands there
     */
    Optional<String> missing(List<Part> parts) {
        Set<String> asked = parts.stream().flatMap(this::inputs).collect(Collectors.toSet());
        List<String> items = lacking().stream()
                .filter(input -> !asked.contains(input.input()))
                .map(this::missing)
                .toList();
        return section("Missing and would decide", items);
    }

    /** What the inputs change that a recommendation asks for; empty where they are known or change nothing. */
    Optional<String> changes(Part part) {
        List<String> asked = inputs(part).toList();
        List<String> changes = lacking().stream()
                .filter(input -> asked.contains(input.input()))
                .flatMap(input -> input.wouldDecide().stream())
                .map(this::change)
                .distinct()
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of("changes " + listed(changes));
    }

    private Stream<String> inputs(Part part) {
        return part.kind() == Part.Kind.PROPOSAL ? phrases.knowledge().tables().inputs(part.id()) : Stream.empty();
    }

    /** Those inputs; what a recommendation asks for that has to wait is not asked for by the way. */
    List<MissingInput> lacking() {
        Set<String> waiting = outcome().settled().withheld().stream()
                .flatMap(withheld -> phrases.knowledge().tables().inputs(withheld.id()))
                .collect(Collectors.toSet());
        return outcome().missing().stream()
                .filter(input -> !waiting.contains(input.input()))
                .limit(MISSING_SHOWN)
                .toList();
    }

    private String missing(MissingInput input) {
        List<String> changes =
                input.wouldDecide().stream().map(this::change).distinct().toList();
        String text = phrases.input(input.input()) + (input.tried() ? ": changes " : ": may change ");
        return Markdown.text(text + listed(changes));
    }

    private static String listed(List<String> changes) {
        String more = changes.size() > CHANGES_SHOWN ? " and " + (changes.size() - CHANGES_SHOWN) + " more" : "";
        List<String> first = changes.stream().limit(CHANGES_SHOWN).toList();
        return more.isEmpty() ? Phrases.and(first) : String.join(", ", first) + more;
    }

    private String change(String id) {
        return DrugClass.of(id)
                .map(phrases::name)
                .orElseGet(() -> phrases.name(id.matches(EXERCISE_GATE) ? "flag.gate-sg" : id));
    }

    /** Resources that could not be used, with their reason. */
    Optional<String> unusable() {
        return section(
                "Not used",
                shortened(outcome().snapshot().unusable(), unusable -> place(unusable) + ": " + unusable.detail()));
    }

    private String place(Unusable unusable) {
        return place(unusable.source());
    }

    /** Values that are too old for every use. */
    Optional<String> stale() {
        return section("Too old to use", shortened(outcome().snapshot().stale(), this::stale));
    }

    private String stale(Stale stale) {
        return place(stale.source()) + " of " + stale.date();
    }

    private static <T> List<String> shortened(List<T> all, Function<T, String> text) {
        List<String> items = new ArrayList<>(
                all.stream().limit(SOURCES_SHOWN).map(text).map(Markdown::text).toList());
        if (all.size() > SOURCES_SHOWN) {
            items.add("and " + (all.size() - SOURCES_SHOWN) + " more");
        }
        return items;
    }

    /** What the resource was to be, where a marker waits for it, and where it stands. */
    private String place(Source source) {
        String place = place(source.reference());
        return outcome().measurements().stream()
                .filter(Unmeasured.class::isInstance)
                .map(Unmeasured.class::cast)
                .filter(unmeasured -> unmeasured.sources().contains(source))
                .findFirst()
                .map(unmeasured -> phrases.name(unmeasured.marker()) + " (" + place + ")")
                .orElse(place);
    }

    /** A reference of ours as it is; of a foreign address only its end, which is what a clinician can search for. */
    private static String place(String reference) {
        if (reference.matches(OWN_PLACE)) {
            return reference;
        }
        String end = reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1);
        return end.length() > PLACE_LENGTH_MAX ? end.substring(0, PLACE_LENGTH_MAX) + "…" : end;
    }

    private static Optional<String> section(String heading, List<String> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(Markdown.bold(heading) + "\n\n" + Markdown.list(items));
    }
}
