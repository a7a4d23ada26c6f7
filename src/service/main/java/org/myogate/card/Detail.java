package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.plan.Settled.Withheld;

/**
 * The detail of a card, block by block: what was not seen first, then what was found, then what is missing, then sources.
 *
 * @param phrases words and values
 * @param context the call
 * @param carriesMissing whether this card tells what concerns the whole response: missing, unusable, stale
 * @param questions that come before what the card recommends
 * @param withheld what was stopped and belongs on this card
 * @param silenced cards that are not shown again, where this card is the one to say so
 */
record Detail(
        Phrases phrases,
        CallContext context,
        boolean carriesMissing,
        Optional<String> questions,
        List<Withheld> withheld,
        List<Silenced> silenced) {

    private static final int PARAGRAPHS_MAX = 3;
    private static final int SHARED_MIN = 3;
    private static final Set<Part.Kind> BRIEF = Set.of(Part.Kind.STATE, Part.Kind.TRIAD);

    Detail {
        withheld = List.copyOf(withheld);
        silenced = List.copyOf(silenced);
    }

    /**
     * Markdown.
     *
     * @param plan what the card is about as a table: a pattern, a prescription, the numbers of a diet
     * @param texts of all parts that stand in no table
     * @param basis of the whole card
     */
    String markdown(Optional<String> plan, List<PartText> texts, Basis basis) {
        Sections sections = new Sections(phrases);
        References references = new References(phrases, basis);
        List<Optional<String>> blocks = new ArrayList<>();
        blocks.add(sections.lists(context.failedLists()));
        blocks.add(judgedFor());
        blocks.add(questions);
        blocks.add(plan);
        blocks.add(also(texts));
        blocks.add(told(texts));
        blocks.add(new WithheldText(phrases).markdown(withheld));
        if (carriesMissing) {
            blocks.add(sections.missing(texts.stream().map(PartText::part).toList()));
            blocks.add(sections.unavailable(context.failedLists()));
            blocks.add(sections.unusable());
            blocks.add(sections.stale());
        }
        blocks.add(new QuietText(phrases).markdown(silenced));
        blocks.add(references.sources());
        blocks.add(
                references.settings(texts.stream().anyMatch(text -> text.part().kind() == Part.Kind.STATE)));
        blocks.add(references.marks());
        blocks.add(references.codes());
        Basis shown = Basis.all(Stream.of(basis, new WithheldText(phrases).basis(withheld)));
        blocks.add(Optional.of(lastLine(shown)));
        return String.join("\n\n", blocks.stream().flatMap(Optional::stream).toList());
    }

    private Optional<String> judgedFor() {
        String day = phrases.outcome().snapshot().asOf().day().toString();
        return context.asOfFromCaller()
                ? Optional.of(Markdown.bold("Judged for " + day) + ", a date that the caller set.")
                : Optional.empty();
    }

    /** States that need no word of explanation share a line. */
    private static Optional<String> also(List<PartText> texts) {
        List<String> states = texts.stream()
                .filter(Detail::isBrief)
                .map(text -> text.values().isEmpty() ? text.sentence() : text.sentence() + ": " + text.values())
                .map(Markdown::text)
                .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of("**Also:** " + String.join("; ", states) + ".");
    }

    /** A few parts as paragraphs, many as a list. */
    private static Optional<String> told(List<PartText> texts) {
        List<PartText> full = texts.stream().filter(text -> !isBrief(text)).toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shared = shared(full);
        List<String> told = full.stream().map(text -> paragraph(text, shared)).toList();
        String body = told.size() > PARAGRAPHS_MAX ? Markdown.list(told) : String.join("\n\n", told);
        String common = "**In common**: " + Markdown.text(String.join(", ", shared) + ".");
        return Optional.of(shared.isEmpty() ? body : common + "\n\n" + body);
    }

    /** What several recommendations rest on is said once. */
    private static Set<String> shared(List<PartText> texts) {
        Set<String> shared = new LinkedHashSet<>();
        for (PartText text : texts) {
            text.facts().stream()
                    .filter(fact -> texts.stream()
                                    .filter(other -> other.facts().contains(fact))
                                    .count()
                            >= SHARED_MIN)
                    .forEach(shared::add);
        }
        return shared;
    }

    private static boolean isBrief(PartText text) {
        return BRIEF.contains(text.part().kind()) && text.notes().isEmpty();
    }

    private static String paragraph(PartText text, Set<String> shared) {
        StringBuilder paragraph = new StringBuilder(Markdown.bold(Phrases.sentence(text.sentence())));
        String values = text.facts().isEmpty()
                ? text.values()
                : text.facts().stream().filter(fact -> !shared.contains(fact)).collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            paragraph.append(": ").append(Markdown.text(values));
        }
        paragraph.append('.');
        text.notes().forEach(note -> paragraph.append(' ').append(Markdown.text(Phrases.sentence(note) + ".")));
        return paragraph.toString();
    }

    private String lastLine(Basis basis) {
        String signed = phrases.knowledge().signedOff() ? "clinically signed off" : "not clinically signed off";
        Card.@Nullable Span span = basis.span(phrases);
        String line = phrases.knowledge().ruleset() + ", " + signed;
        if (span == null) {
            return line;
        }
        return line + "; data as of " + (span.from().equals(span.to()) ? span.to() : span.from() + " to " + span.to());
    }
}
