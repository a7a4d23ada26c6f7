package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Citation;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;

/**
 * The sources of a card, and the marks of numbers that were not checked against theirs.
 *
 * @param phrases words
 * @param basis what the card rests on
 */
record References(Phrases phrases, Basis basis) {

    private static final String TOPIC_SYSTEM = "https://myogate.org/fhir/CodeSystem/topic";
    private static final String VERIFIED = "verified";
    private static final List<String> LEADING = List.of("guideline", "consensus");

    /** Name, year, grade and DOI of each source, in Markdown; empty when there are none. */
    Optional<String> sources() {
        List<String> items = citations().stream().map(this::markdown).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of("**Sources:** " + String.join("; ", items));
    }

    private String markdown(Citation citation) {
        String text = Markdown.text(name(citation) + ", " + citation.grade());
        String address = address(citation);
        if (address == null) {
            return text;
        }
        return text + ", " + Markdown.link(citation.doi().isEmpty() ? "page" : "doi", address);
    }

    /** Where the site departs from the ruleset as shipped and that bears on this card, in Markdown. */
    Optional<String> settings(boolean hasStates) {
        List<String> own = phrases.knowledge().site().stream()
                .filter(setting -> setting.bearsOn(basis, hasStates, phrases.outcome()))
                .map(setting -> phrases.name("setting." + setting.key()) + " " + setting.value() + " (shipped: "
                        + setting.shipped() + ")")
                .map(Markdown::text)
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of("**Set by this site:** " + String.join("; ", own));
    }

    /** The values that were read by codes that are not verified, in Markdown. */
    Optional<String> codes() {
        List<String> names = basis.held().stream()
                .map(Held::measured)
                .filter(measured -> measured.flags().contains(Flag.CODE_UNVERIFIED))
                .map(measured -> phrases.name(measured.marker()))
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("**Codes to check:** "
                        + Markdown.text(
                                phrases.vocabulary("flag", Flag.CODE_UNVERIFIED) + " " + String.join(", ", names)));
    }

    /** One sentence for each mark that is not {@code verified}, with the cut-offs that carry it, in Markdown. */
    Optional<String> marks() {
        Map<String, List<String>> byMark = new LinkedHashMap<>();
        for (Held held : basis.held()) {
            for (Cutoff cutoff : held.cutoffs()) {
                List<Cutoff.Bound> bounds = cutoff.in(held.measured().unit());
                if (!held.isByOwnRange(cutoff)
                        && !bounds.isEmpty()
                        && !bounds.get(0).confidence().equals(VERIFIED)) {
                    String text = phrases.name(held.measured().marker()) + " "
                            + phrases.values().edge(bounds);
                    List<String> marked = byMark.computeIfAbsent(bounds.get(0).confidence(), mark -> new ArrayList<>());
                    if (!marked.contains(text)) {
                        marked.add(text);
                    }
                }
            }
        }
        List<String> sentences = byMark.entrySet().stream()
                .map(mark -> phrases.name("mark." + mark.getKey()) + ": " + String.join(", ", mark.getValue()))
                .map(Markdown::text)
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of("**Cut-offs to check:** " + String.join("; ", sentences));
    }

    /**
     * The first guideline among the sources, else the first consensus, else the first of all.
     *
     * @param topic of the card
     */
    Optional<CardSource> leading(Coding topic) {
        List<Citation> citations = citations();
        return LEADING.stream()
                .flatMap(kind ->
                        citations.stream().filter(citation -> citation.kind().equals(kind)))
                .findFirst()
                .or(() -> citations.stream().findFirst())
                .map(citation -> new CardSource(name(citation), address(citation), topic));
    }

    /** The source of a card: of what leads it, else of all of it, else the ruleset itself. */
    static CardSource source(Phrases phrases, String code, Basis lead, Basis all) {
        Coding topic = new Coding(TOPIC_SYSTEM, code, phrases.name("topic." + code));
        return new References(phrases, lead)
                .leading(topic)
                .or(() -> new References(phrases, all).leading(topic))
                .orElseGet(() -> new CardSource(phrases.knowledge().ruleset(), null, topic));
    }

    private List<Citation> citations() {
        return basis.sources().stream()
                .map(phrases.knowledge().citations()::get)
                .filter(citation -> citation != null)
                .toList();
    }

    Telling.SourceText text(Citation citation) {
        String address = address(citation);
        return new Telling.SourceText(
                name(citation),
                citation.authors() + ": " + citation.title(),
                address == null ? "" : address,
                citation.grade());
    }

    private String name(Citation citation) {
        String name = phrases.words().has(citation.id()) ? phrases.name(citation.id()) : firstAuthor(citation);
        return name + " " + citation.year();
    }

    private static String firstAuthor(Citation citation) {
        int comma = citation.authors().indexOf(',');
        return comma < 0 ? citation.authors() : citation.authors().substring(0, comma) + " et al.";
    }

    private static @Nullable String address(Citation citation) {
        if (!citation.doi().isEmpty()) {
            return Markdown.doiAddress(citation.doi());
        }
        return citation.url().startsWith("https://") ? citation.url() : null;
    }
}
