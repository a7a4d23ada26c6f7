package org.myogate.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Outcome;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.gate.Slot;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Options;

/** What gates, recommendations and classes of medicines come to, as tokens of cases. */
final class PlanTokens {

    private final Outcome outcome;

    private PlanTokens(Outcome outcome) {
        this.outcome = outcome;
    }

    static Stream<String> of(Outcome outcome) {
        PlanTokens tokens = new PlanTokens(outcome);
        return Stream.of(tokens.gates(), tokens.plan(), tokens.classes()).flatMap(part -> part);
    }

    private Stream<String> gates() {
        Map<String, Effect> strictest = new LinkedHashMap<>();
        outcome.gates().forEach(gate -> strictest.merge(gate.id(), gate.effect(), Effect::stricter));
        return Stream.of(
                        outcome.gates().stream().flatMap(PlanTokens::gate),
                        strictest.entrySet().stream().map(gate -> gate.getKey() + "=" + gate.getValue()),
                        outcome.asks().stream().map(ask -> "ask=" + ask.id()))
                .flatMap(part -> part)
                .distinct();
    }

    private static Stream<String> gate(Gate gate) {
        return Stream.of(
                gate.id(),
                gate.id() + (gate.confirm() ? "!confirm" : "!now"),
                gate.id() + ":" + gate.indicator().word());
    }

    private Stream<String> plan() {
        return Stream.of(
                        outcome.settled().standing().stream(),
                        outcome.settled().merged().stream().map(each -> "merged:" + each.id() + ">" + each.in()),
                        outcome.proposals().stream()
                                .filter(each -> outcome.settled().standing().contains(each.id()))
                                .map(each -> each.id() + ":"
                                        + outcome.indicator(each.id()).word())
                                .distinct(),
                        outcome.exercise().lines().stream().map(PlanTokens::line),
                        RestrictionTokens.of(outcome.exercise()),
                        outcome.diet().targets().stream().map(PlanTokens::target),
                        outcome.settled().withheld().stream()
                                .flatMap(held -> held.because().stream().map(by -> "withheld:" + held.id() + "<" + by)))
                .flatMap(part -> part);
    }

    /** {@code class:GLP1#1}, {@code asks:GLP1<G-2}, {@code lower:TZD}, {@code blocked:MET<M-1}, {@code X-3>MET=CAUTION}. */
    private Stream<String> classes() {
        Options options = outcome.settled().options();
        Stream<String> ranked = IntStream.range(0, options.ranked().size())
                .boxed()
                .flatMap(place -> {
                    Options.Ranked each = options.ranked().get(place);
                    return Stream.of(
                                    Stream.of(
                                            "class:" + each.option(),
                                            "class:" + each.option() + "#" + (place + 1),
                                            points(each.option(), each.total())),
                                    each.because().stream().map(by -> "class:" + each.option() + "<" + by),
                                    each.asks().stream().map(by -> "asks:" + each.option() + "<" + by),
                                    each.cautions().stream().map(by -> "cautions:" + each.option() + "<" + by))
                            .flatMap(part -> part);
                });
        Stream<String> lower = options.lower().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of("lower:" + each.option(), points(each.option(), each.total())),
                        each.because().stream().map(by -> "lower:" + each.option() + "<" + by)));
        Stream<String> blocked = options.blocked().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of("blocked:" + each.option()),
                        each.because().stream().map(by -> "blocked:" + each.option() + "<" + by)));
        Stream<String> effects = outcome.gates().stream()
                .flatMap(gate -> gate.classes().stream().map(on -> gate.id() + ">" + on + "=" + gate.effect()));
        return Stream.of(ranked, lower, blocked, effects).flatMap(part -> part).distinct();
    }

    /** {@code points:GLP1=135}, the sum. */
    private static String points(DrugClass option, int total) {
        return "points:" + option + "=" + total;
    }

    /** {@code aerobic/min-per-wk/target=150..300}, an open end blank. */
    private static String line(ExercisePlan.Line line) {
        return slot(line.slot()) + "/" + phase(line.phase()) + "=" + ends(line.low(), line.high());
    }

    /** {@code aerobic/min-per-wk}. */
    static String slot(Slot slot) {
        return slot.part().word() + "/" + slot.dimension().word();
    }

    static String phase(Slot.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code protein=1.0..1.5}. */
    private static String target(DietPlan.Target target) {
        return target.nutrient() + "=" + ends(target.low(), target.high());
    }

    static String ends(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return (low == null ? "" : low.toPlainString()) + ".." + (high == null ? "" : high.toPlainString());
    }
}
