package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.ExplainedRule;
import org.myogate.engine.Explainer;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;

/** Holds what is explained of every rule against what the engine did, for real samples. */
final class ExplainedSamples {

    private static final Path SAMPLES = Path.of("../../fhir-samples");

    private ExplainedSamples() {}

    /**
     * For every rule: all its conditions are met together exactly when it fired.
     *
     * @param step every so-manieth sample
     * @return how many patients were looked at
     */
    static int check(int step) {
        Rulebook rules = Rulebook.load(null, Map.of());
        Explainer explainer = Explainer.ofAll(rules.ruleset());
        CaseSettings settings = new CaseSettings(Map.of(), rules);
        Moments moments = new Moments(null, ZoneOffset.UTC, Instant.parse("2026-11-23T12:00:00Z"));
        int checked = 0;
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(SAMPLES))) {
            List<ReplayCase> all = cases.filter(each -> each.record() != null).toList();
            for (int i = 0; i < all.size(); i += step) {
                ReplayCase one = all.get(i);
                Rulebook of = settings.rulebook(one);
                Outcome outcome = of.evaluator()
                        .evaluate(Objects.requireNonNull(one.record()), one.request(), moments.of(one), false)
                        .outcome();
                check(one.file().toString(), explainer.explain(of.ruleset(), outcome), outcome, rules);
                checked++;
            }
        }
        return checked;
    }

    private static void check(String file, List<ExplainedRule> explained, Outcome outcome, Rulebook rules) {
        Set<String> fired = outcome.firings().stream().map(Firing::rule).collect(Collectors.toSet());
        assertThat(explained)
                .as(file)
                .hasSize(rules.ruleset().rules().values().stream()
                        .mapToInt(List::size)
                        .sum());
        for (ExplainedRule rule : explained) {
            assertThat(rule.fired()).as(file + " " + rule.name()).isEqualTo(fired.contains(rule.name()));
            assertThat(rule.firings().isEmpty()).as(file + " " + rule.name()).isEqualTo(!rule.fired());
            if (!rule.fired()) {
                // Somebody who asks why not is told at least one condition, with what it wants.
                assertThat(rule.ways())
                        .as(file + " " + rule.name())
                        .allSatisfy(way -> assertThat(way).anySatisfy(condition -> {
                            assertThat(condition.holdsSoFar()).isFalse();
                            assertThat(Needs.of(condition, way)).isNotEmpty();
                        }));
            }
        }
    }
}
