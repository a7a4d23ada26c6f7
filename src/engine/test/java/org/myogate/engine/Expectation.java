package org.myogate.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Triad;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.index.IndexResult;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Options;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;

/** What one outcome says, as the tokens in which {@code cases.csv} writes what must hold and what must not. */
final class Expectation {

    private static final Map<String, String> WEIGHTS = Map.of("STRONG", "S", "MODERATE", "M", "WEAK", "W");

    private final Outcome outcome;
    private final Set<String> tokens;

    Expectation(Outcome outcome) {
        this.outcome = outcome;
        this.tokens = Stream.of(
                        gates(),
                        plan(),
                        classes(),
                        findings(),
                        triad(),
                        evidence(),
                        confounders(),
                        states(),
                        indices(),
                        reading(),
                        voice())
                .flatMap(part -> part)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> tokens() {
        return tokens;
    }

    boolean holds(String token) {
        return tokens.contains(token);
    }

    /** What it says instead about the subject of {@code token}. */
    String instead(String token) {
        String subject = token.split("[=:!]", 2)[0];
        return tokens.stream()
                .filter(said -> said.split("[=:!]", 2)[0].equals(subject))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Stream<String> gates() {
        Map<String, Effect> strictest = new LinkedHashMap<>();
        outcome.gates().forEach(gate -> strictest.merge(gate.id(), gate.effect(), Effect::stricter));
        return Stream.of(
                        outcome.gates().stream().flatMap(Expectation::gate),
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
                        outcome.exercise().lines().stream().map(Expectation::line),
                        outcome.diet().targets().stream().map(Expectation::target),
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
                                    Stream.of("class:" + each.option(), "class:" + each.option() + "#" + (place + 1)),
                                    each.because().stream().map(by -> "class:" + each.option() + "<" + by),
                                    each.asks().stream().map(by -> "asks:" + each.option() + "<" + by),
                                    each.cautions().stream().map(by -> "cautions:" + each.option() + "<" + by))
                            .flatMap(part -> part);
                });
        Stream<String> lower = options.lower().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of("lower:" + each.option()),
                        each.because().stream().map(by -> "lower:" + each.option() + "<" + by)));
        Stream<String> blocked = options.blocked().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of("blocked:" + each.option()),
                        each.because().stream().map(by -> "blocked:" + each.option() + "<" + by)));
        Stream<String> effects = outcome.gates().stream()
                .flatMap(gate -> gate.classes().stream().map(on -> gate.id() + ">" + on + "=" + gate.effect()));
        return Stream.of(ranked, lower, blocked, effects).flatMap(part -> part).distinct();
    }

    /** {@code aerobic/min-per-wk/target=150..300}, an open end blank. */
    private static String line(ExercisePlan.Line line) {
        return line.slot().part().word() + "/" + line.slot().dimension().word() + "/"
                + line.phase().name().toLowerCase(Locale.ROOT).replace('_', '-') + "=" + ends(line.low(), line.high());
    }

    /** {@code protein=1.0..1.5}. */
    private static String target(DietPlan.Target target) {
        return target.nutrient() + "=" + ends(target.low(), target.high());
    }

    private static String ends(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return (low == null ? "" : low.toPlainString()) + ".." + (high == null ? "" : high.toPlainString());
    }

    private Stream<String> findings() {
        return outcome.findings().values().stream()
                .flatMap(finding -> Stream.of(
                        finding.axis().id() + "=" + finding.level(),
                        finding.axis().id() + "=" + finding.level() + reason(finding),
                        finding.conflict() ? finding.axis().id() + "=conflict" : ""))
                .filter(token -> !token.isEmpty());
    }

    /** {@code triad=2/1}: arms that are positive, and arms that are unknown. */
    private Stream<String> triad() {
        Triad triad = outcome.triad();
        return Stream.of("triad=" + triad.level(), "triad=" + triad.positive() + "/" + triad.unknown());
    }

    private static String reason(Finding finding) {
        return finding.reason() == null ? "" : "/" + finding.reason();
    }

    /** {@code insulin-resistance:M+LIPID_BMI} by what it counts now, and the same with each cut-off it joined. */
    private Stream<String> evidence() {
        return outcome.findings().values().stream()
                .flatMap(finding -> finding.evidence().stream().flatMap(judged -> evidence(finding.axis(), judged)));
    }

    private static Stream<String> evidence(Axis axis, Judged judged) {
        String weight = WEIGHTS.get(judged.weight().name());
        if (weight == null) {
            return Stream.of();
        }
        String sign = judged.item().evidence().supports() ? "+" : "-";
        String item = axis.id() + ":" + weight + sign + judged.item().evidence().family();
        return Stream.concat(Stream.of(item), judged.item().cutoffs().stream().map(cutoff -> item + ":" + cutoff.id()));
    }

    /** {@code CF-16:DOWNGRADE}: the line of section 9 and what it does, whether or not it hits anything. */
    private Stream<String> confounders() {
        return outcome.confounders().stream().map(each -> each.id() + ":" + each.effect());
    }

    private Stream<String> states() {
        return Stream.of(
                        Stream.of("glycaemia=" + outcome.glycaemia().state().word()),
                        outcome.states().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()),
                        outcome.snapshot().statements().stream().map(s -> s.concept() + "=" + s.warns()),
                        outcome.snapshot().statements().stream().map(s -> s.concept() + ":sure=" + s.qualifies()),
                        outcome.counts().stream().flatMap(Expectation::count))
                .flatMap(part -> part);
    }

    private static Stream<String> count(Count count) {
        Truth value = count.value();
        return Stream.of(count.state() + "=" + value, count.state() + "=" + count.met() + "/" + count.evaluable());
    }

    private Stream<String> indices() {
        return outcome.indices().stream().map(Expectation::index);
    }

    private static String index(IndexResult result) {
        if (result instanceof IndexResult.Computed computed) {
            return result.name() + (computed.measured().fastingAssumed() ? "=assumed" : "=value");
        }
        return result instanceof IndexResult.Refused refused
                ? result.name() + "=refused:" + refused.word()
                : result.name() + "=missing";
    }

    private Stream<String> reading() {
        return Stream.of(
                        outcome.snapshot().unusable().stream()
                                .map(u -> "unusable=" + u.reason() + ":"
                                        + u.source().reference()),
                        outcome.snapshot().unusable().stream().map(u -> "unusable=" + u.reason()),
                        outcome.snapshot().stale().stream().map(stale -> "stale"),
                        outcome.missing().stream()
                                .flatMap(
                                        m -> m.wouldDecide().stream().map(what -> "missing=" + m.input() + ">" + what)))
                .flatMap(part -> part)
                .distinct();
    }

    private Stream<String> voice() {
        @Nullable Silence silence = outcome.silence();
        return Stream.of(
                silence == null
                        ? "speaks"
                        : "silence=" + silence.reason().name().toUpperCase(Locale.ROOT));
    }
}
