package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.card.CardTables.DriverRow;
import org.myogate.finding.Axis;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Unmeasured;
import org.myogate.state.Confounder;
import org.myogate.state.Confounder.Effect;

/**
 * The values by which a driver is read whatever its level ({@code rules/plan/drivers.csv}). For an axis that is no driver
 * all three lists are empty.
 *
 * @param counted the values there are
 * @param setAside values that a confounder takes out, in words
 * @param lacking why there are no others, in words
 */
record Signs(List<Sign> counted, List<String> setAside, List<String> lacking) {

    /**
     * A value that counts.
     *
     * @param held with its cut-off
     * @param note what makes it count less, in words; empty when nothing does
     */
    record Sign(Held held, String note) {}

    Signs {
        counted = List.copyOf(counted);
        setAside = List.copyOf(setAside);
        lacking = List.copyOf(lacking);
    }

    static Signs of(Axis axis, Phrases phrases) {
        return new Reader(phrases).read(axis);
    }

    /** {@code 3 of 4 signs}: how many of the values there are meet their cut-off; empty without any. */
    Optional<String> count() {
        long met = counted.stream().filter(sign -> sign.held().isMet()).count();
        String noun = counted.size() == 1 ? " sign" : " signs";
        return counted.isEmpty() ? Optional.empty() : Optional.of(met + " of " + counted.size() + noun);
    }

    /** Reads the values of one axis; used once. */
    private static final class Reader {

        private final Phrases phrases;
        private final List<Sign> counted = new ArrayList<>();
        private final List<String> setAside = new ArrayList<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final Set<String> explained = new LinkedHashSet<>();
        private final Map<String, List<String>> reasons = new LinkedHashMap<>();

        Reader(Phrases phrases) {
            this.phrases = phrases;
        }

        Signs read(Axis axis) {
            for (DriverRow row : phrases.knowledge().tables().drivers(axis.id())) {
                Measurement measurement = phrases.outcome().measurement(row.marker());
                if (measurement instanceof Measured measured) {
                    take(measured, row);
                } else {
                    explain(row.marker(), measurement instanceof Unmeasured none ? none : null);
                }
            }
            missing.removeAll(explained);
            List<String> lacking = new ArrayList<>();
            reasons.forEach((reason, names) -> lacking.add(Phrases.and(names) + " " + reason));
            if (!missing.isEmpty()) {
                lacking.add("missing: " + String.join(", ", missing));
            }
            return new Signs(counted, setAside, lacking);
        }

        private void take(Measured measured, DriverRow row) {
            List<String> invalidating = confounders(Effect.INVALIDATE, row);
            if (!invalidating.isEmpty()) {
                setAside.add("not counted: " + phrases.dated(measured) + " [" + Phrases.and(invalidating) + "]");
                return;
            }
            Cutoff cutoff = phrases.outcome().cutoffs().get(row.cutoff());
            List<String> lowering = confounders(Effect.DOWNGRADE, row);
            String note = lowering.isEmpty() ? "" : " [counts less: " + Phrases.and(lowering) + "]";
            counted.add(new Sign(new Held(measured, cutoff == null ? List.of() : List.of(cutoff)), note));
        }

        private List<String> confounders(Effect effect, DriverRow row) {
            List<String> targets = List.of(row.marker(), row.family(), row.axis());
            return phrases.outcome().confounders().stream()
                    .filter(confounder -> confounder.effect() == effect)
                    .filter(confounder -> targets.stream().anyMatch(confounder.target()::contains))
                    .map(Confounder::id)
                    .map(phrases::name)
                    .distinct()
                    .toList();
        }

        private void explain(String marker, @Nullable Unmeasured unmeasured) {
            String name = phrases.name(marker);
            IndexResult index = index(marker);
            if (index instanceof IndexResult.Lacking lacking) {
                lacking.missing().forEach(input -> missing.add(phrases.name("input." + input)));
            } else if (index instanceof IndexResult.Refused refused) {
                add("not computed (" + phrases.name("refused." + refused.word()) + ")", name);
            } else if (unmeasured == null || unmeasured.reason() == Unmeasured.Reason.MISSING) {
                missing.add(input(marker));
            } else {
                add(phrases.vocabulary("unmeasured", unmeasured.reason()), name);
                explained.add(input(marker));
            }
        }

        private void add(String reason, String name) {
            reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(name);
        }

        private String input(String marker) {
            Terms.Analyte analyte = phrases.knowledge().terms().analytes().get(marker);
            return analyte == null ? phrases.name(marker) : phrases.name("input." + analyte.input());
        }

        private @Nullable IndexResult index(String name) {
            return phrases.outcome().indices().stream()
                    .filter(index -> index.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }
}
