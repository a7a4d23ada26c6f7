package org.myogate.index;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The numbers that indices take from tables, and what the site has set of them.
 *
 * @param pairing how far apart the inputs of one index may lie
 * @param molar molar scales
 * @param curveMean how the values of a tolerance test make one
 */
public record IndexTables(Pairing pairing, MolarScales molar, Curve.Mean curveMean) {

    private static final String MEAN = "matsuda.mean";

    /**
     * What is wrong in the tables is a problem; what then comes back must not be used.
     *
     * @param settings of the site, by key
     */
    public static IndexTables read(RulesFiles files, Terms terms, Map<String, String> settings, Problems problems) {
        return new IndexTables(
                Pairing.read(files, terms, problems), MolarScales.of(terms, problems), mean(settings, problems));
    }

    private static Curve.Mean mean(Map<String, String> settings, Problems problems) {
        String word = settings.getOrDefault(MEAN, "");
        return Stream.of(Curve.Mean.values())
                .filter(mean -> mean.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            "ruleset.yaml",
                            0,
                            "setting '" + MEAN + "' cannot be '" + word + "'; it is arithmetic or trapezoid");
                    return Curve.Mean.ARITHMETIC;
                });
    }
}
