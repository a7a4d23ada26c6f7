package org.myogate.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Measured;

/**
 * One axis of one patient in words: what made its level and, for a driver, every value it is read by.
 *
 * @param phrases words and values
 * @param finding the axis
 * @param shown what made the level
 * @param signs of a driver
 * @param isBare whether its values stay off the card
 */
record AxisReading(Phrases phrases, Finding finding, List<Judged> shown, Signs signs, boolean isBare) {

    private static final int ITEMS_SHOWN = 3;
    private static final String FASTING_ASSUMED = "fasting-assumed";

    AxisReading {
        shown = List.copyOf(shown);
    }

    static AxisReading of(Finding finding, Phrases phrases, boolean isBare) {
        Set<String> markers = new HashSet<>();
        List<Judged> deciding = Deciding.of(finding).stream()
                .filter(judged -> !isBare || judged.item().measured().stream().noneMatch(phrases::isHidden))
                .filter(judged -> saysMore(judged.item(), markers))
                .limit(ITEMS_SHOWN)
                .toList();
        return new AxisReading(phrases, finding, deciding, Signs.of(finding.axis(), phrases), isBare);
    }

    /** A value that is high need not be called raised as well. */
    private static boolean saysMore(Item item, Set<String> markers) {
        List<String> own = item.measured().stream().map(Measured::marker).toList();
        boolean isNew = own.isEmpty() || !markers.contains(own.get(0));
        markers.addAll(own);
        return isNew;
    }

    Axis axis() {
        return finding.axis();
    }

    Level level() {
        return finding.level();
    }

    /** What it is called by the evidence that speaks for it. */
    Word words() {
        Set<String> evidence = new HashSet<>();
        finding.evidence().stream()
                .filter(judged -> judged.item().evidence().supports() && judged.weight() != Weight.NONE)
                .forEach(judged -> {
                    evidence.add(judged.item().evidence().family().name());
                    judged.item().measured().stream().map(Measured::marker).forEach(evidence::add);
                });
        Word plain = phrases.words().of(axis().id());
        if (!level().isAtLeast(Level.POSSIBLE)) {
            return new Word(plain.name(), plain.name(), "", "", "");
        }
        return phrases.knowledge()
                .tables()
                .label(axis().id(), evidence)
                .map(phrases.words()::of)
                .orElseGet(() -> new Word(plain.name(), plain.name(), plain.says(), "", ""));
    }

    /** Drivers stand on the card at any level. */
    boolean isDriver() {
        return !phrases.knowledge().tables().drivers(finding.axis().id()).isEmpty();
    }

    /** The level in words; beside an unknown one, how many signs point to the axis all the same. */
    String levelWords() {
        String level = phrases.vocabulary("level", finding.level());
        if (finding.conflict()) {
            return level + ", conflicting";
        }
        return finding.level() == Level.UNKNOWN
                ? signs.count().map(count -> level + "; " + count).orElse(level)
                : level;
    }

    /** What stands in the Why column, most weighty first. */
    List<String> why() {
        List<String> why = new ArrayList<>();
        shown.stream().map(this::phrase).forEach(why::add);
        if (isBare) {
            return why;
        }
        otherSigns().map(sign -> phrases.against(sign.held()) + sign.note()).forEach(why::add);
        why.addAll(signs.setAside());
        first(Deciding.against(finding)).ifPresent(judged -> why.add("against it: " + phrase(judged)));
        Deciding.dropped(finding).stream()
                .filter(judged -> !isSign(judged.item()))
                .findFirst()
                .ifPresent(judged -> why.add("not counted: " + phrase(judged)));
        why.addAll(signs.lacking());
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            why.add("note: " + Phrases.and(notes));
        }
        return why;
    }

    /** What is only noted holds for the whole row. */
    private List<String> notes() {
        return shown.stream()
                .filter(judged -> !Deciding.isLowered(judged))
                .flatMap(this::confounders)
                .distinct()
                .toList();
    }

    private Stream<String> confounders(Judged judged) {
        return judged.confounders().stream()
                .filter(id -> !id.equals(FASTING_ASSUMED))
                .map(phrases::name);
    }

    private boolean isSign(Item item) {
        Set<String> markers = new HashSet<>();
        phrases.knowledge().tables().drivers(finding.axis().id()).forEach(row -> markers.add(row.marker()));
        return item.measured().stream().map(Measured::marker).anyMatch(markers::contains);
    }

    /** The first value of the strongest item, for the summary. */
    Optional<Measured> decider() {
        return shown.stream()
                .flatMap(judged -> judged.item().measured().stream())
                .findFirst();
    }

    Basis basis() {
        List<Held> held = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Judged judged : shown) {
            held.addAll(held(judged.item()));
            if (judged.item().cutoffs().isEmpty()) {
                sources.addAll(judged.item().sources());
            }
        }
        otherSigns().map(Signs.Sign::held).forEach(held::add);
        return Basis.of(held, sources);
    }

    private static Optional<Judged> first(List<Judged> judged) {
        return judged.stream().findFirst();
    }

    private static List<Held> held(Item item) {
        return Held.pair(item.measured(), item.cutoffs());
    }

    private Stream<Signs.Sign> otherSigns() {
        return signs.counted().stream().filter(sign -> !isShown(sign.held()));
    }

    private boolean isShown(Held sign) {
        return shown.stream()
                .flatMap(judged -> judged.item().measured().stream())
                .anyMatch(measured -> measured.marker().equals(sign.measured().marker()));
    }

    private String phrase(Judged judged) {
        List<String> values = held(judged.item()).stream().map(phrases::against).toList();
        List<String> facts = phrases.present(judged.item().statements()).toList();
        String text = Stream.of(Phrases.and(values), Phrases.and(facts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" with "));
        List<String> confounders = confounders(judged).toList();
        if (!Deciding.isLowered(judged)) {
            return text;
        }
        String because = Phrases.and(confounders);
        if (judged.weight() == Weight.NONE) {
            return because.isEmpty() ? text : text + " [" + because + "]";
        }
        return text + (because.isEmpty() ? " [counts less]" : " [counts less: " + because + "]");
    }
}
