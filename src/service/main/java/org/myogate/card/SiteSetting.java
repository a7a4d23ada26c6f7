package org.myogate.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;

/**
 * A setting in which the site departs from the ruleset as shipped.
 *
 * @param key in {@code ruleset.yaml}
 * @param value of the site
 * @param shipped of the ruleset
 */
record SiteSetting(String key, String value, String shipped) {

    private static final String SET = ".set";

    /** What each setting bears on; one that is not here decides nothing that a card shows. */
    private static final Map<String, Set<String>> MARKERS = Map.of(
            "waist.set", Set.of("WAIST"),
            "bmi.set", Set.of("BMI"),
            "sarcopenia.set", Set.of("grip-kg", "ALM_H2"),
            "homa.raised", Set.of("HOMA_IR"),
            "cap.steatosis", Set.of("cap-db-per-m"),
            "matsuda.mean", Set.of("Matsuda"),
            "alcohol.gramsPerDrink", Set.of("alcohol-g-per-wk"));

    /** In the order of {@code ruleset.yaml}. */
    static List<SiteSetting> of(Ruleset ruleset) {
        return ruleset.shippedSettings().entrySet().stream()
                .map(each -> new SiteSetting(
                        each.getKey(),
                        ruleset.settings().getOrDefault(each.getKey(), each.getValue()),
                        each.getValue()))
                .filter(setting -> !setting.value().equals(setting.shipped()))
                .toList();
    }

    /**
     * Whether it decided something on a card: a value of its kind is there, and for a set, the patient's own ancestry did
     * not choose another.
     *
     * @param basis of the card
     * @param hasStates states name their criteria and not the values behind them, so that any value on record counts
     */
    boolean bearsOn(Basis basis, boolean hasStates, Outcome outcome) {
        Set<String> markers = MARKERS.getOrDefault(key, Set.of());
        boolean isShown = basis.held().stream().map(Held::measured).anyMatch(value -> markers.contains(value.marker()));
        boolean isKnown =
                hasStates && markers.stream().anyMatch(marker -> outcome.measurement(marker) instanceof Measured);
        return (isShown || isKnown) && isInForce(outcome);
    }

    private boolean isInForce(Outcome outcome) {
        String set = key.endsWith(SET) ? key.substring(0, key.length() - SET.length()) + ":" + value : "";
        return set.isEmpty()
                || outcome.cutoffs().values().stream()
                        .flatMap(cutoff -> cutoff.bounds().stream())
                        .map(Cutoff.Bound::set)
                        .anyMatch(set::equals);
    }
}
