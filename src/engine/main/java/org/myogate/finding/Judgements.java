package org.myogate.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.state.Judgement;

/**
 * What tables may ask of the findings: {@code finding:insulin-resistance>=PROBABLE}, how sure an axis is;
 * {@code evidence:insulin-resistance>=MODERATE}, how much its weightiest supporting item counts after the confounders.
 */
public final class Judgements {

    private static final String FINDING = "finding:";
    private static final String EVIDENCE = "evidence:";
    private static final String AT_LEAST = ">=";
    private static final List<Level> LEVELS = List.of(Level.DEFINITE, Level.PROBABLE, Level.POSSIBLE);
    private static final List<Weight> WEIGHTS = List.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK);

    private final Map<Axis, Finding> findings;

    public Judgements(Map<Axis, Finding> findings) {
        this.findings = Map.copyOf(findings);
    }

    /** Every question that can be asked. */
    public static Set<String> questions() {
        Set<String> questions = new TreeSet<>();
        for (Axis axis : Axis.values()) {
            LEVELS.forEach(level -> questions.add(FINDING + axis.id() + AT_LEAST + level));
            WEIGHTS.forEach(weight -> questions.add(EVIDENCE + axis.id() + AT_LEAST + weight));
        }
        return questions;
    }

    /** The answer; while the level of the axis is unknown, so is it. */
    public Judgement of(String question) {
        int colon = question.indexOf(':');
        int sign = question.indexOf(AT_LEAST);
        Finding finding = findings.get(Axis.of(question.substring(colon + 1, sign)));
        if (finding == null || finding.level() == Level.UNKNOWN) {
            return new Judgement(Truth.UNKNOWN, List.of());
        }
        String asked = question.substring(sign + AT_LEAST.length());
        boolean holds = question.startsWith(FINDING)
                ? finding.isAtLeast(Level.valueOf(asked))
                : weighs(finding, Weight.valueOf(asked));
        return new Judgement(Truth.of(holds), holds ? sources(finding) : List.of());
    }

    private static boolean weighs(Finding finding, Weight least) {
        return finding.evidence().stream()
                .anyMatch(judged -> supports(judged) && judged.weight().compareTo(least) <= 0);
    }

    private static List<Source> sources(Finding finding) {
        return finding.evidence().stream()
                .filter(judged -> supports(judged) && judged.weight() != Weight.NONE)
                .flatMap(judged -> judged.item().measured().stream())
                .flatMap(measured -> measured.sources().stream())
                .distinct()
                .toList();
    }

    private static boolean supports(Judged judged) {
        return judged.item().evidence().supports();
    }
}
