package org.myogate.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.finding.Axis;
import org.myogate.finding.Level;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Statement;

/**
 * The facts behind a recommendation in words: what was recorded and measured, never the states in between.
 *
 * @param phrases words and values
 */
record Reasons(Phrases phrases) {

    /** Of everybody on a card. */
    static final String ADULT = "adult";

    private static final String OF_A_VIEW = "(seen|recorded):";
    private static final String OF_NO_FACT = "(known|fasting|proven|unless|evidence):.*|!.*";
    private static final int DEPTH_MAX = 8;

    /**
     * What was found, in the order in which the rules matched it, each once.
     *
     * @param measured values
     * @param words all else
     */
    record Found(Set<Measured> measured, Set<String> words) {}

    Found of(Collection<?> facts) {
        Found reasons = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
        facts.stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .filter(present -> !present.concept().equals(ADULT))
                .forEach(present -> add(present, reasons, 0));
        // A diagnosis says more with its date than the state it makes.
        Set<String> all = Set.copyOf(reasons.words());
        reasons.words().removeIf(reason -> all.stream().anyMatch(other -> other.startsWith(reason + " (")));
        return reasons;
    }

    private void add(Present present, Found reasons, int depth) {
        if (present.from().isEmpty() || depth == DEPTH_MAX) {
            reasons.words().add(phrases.dated(phrases.name(present.concept()), present));
            return;
        }
        for (String part : present.from()) {
            if (part.startsWith("glycaemia:")) {
                reasons.words().add(phrases.name(present.concept()));
                continue;
            }
            add(part.replaceFirst(OF_A_VIEW, ""), reasons, depth);
        }
    }

    private void add(String part, Found reasons, int depth) {
        int marker = part.indexOf('@');
        if (part.matches(OF_NO_FACT)) {
            return;
        }
        if (marker > 0) {
            if (phrases.outcome().measurement(part.substring(0, marker)) instanceof Measured measured) {
                reasons.measured().add(measured);
            }
        } else if (part.startsWith("finding:")) {
            reasons.words().add(found(part.substring(part.indexOf(':') + 1, part.indexOf(">="))));
        } else {
            statement(part)
                    .filter(Present.class::isInstance)
                    .map(Present.class::cast)
                    .ifPresent(present -> add(present, reasons, depth + 1));
        }
    }

    /** {@code insulin resistance (probable)}. */
    private String found(String axis) {
        Level level = Stream.of(Axis.values())
                .filter(each -> each.id().equals(axis))
                .map(each -> new Situation(phrases.outcome()).finding(each).level())
                .findFirst()
                .orElse(Level.UNKNOWN);
        return phrases.name(axis) + " (" + phrases.vocabulary("level", level) + ")";
    }

    private Optional<Statement> statement(String concept) {
        List<Statement> all = new ArrayList<>(phrases.outcome().derived());
        all.addAll(phrases.outcome().snapshot().statements());
        return all.stream().filter(each -> each.concept().equals(concept)).findFirst();
    }
}
