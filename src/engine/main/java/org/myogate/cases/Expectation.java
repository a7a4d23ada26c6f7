package org.myogate.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Outcome;
import org.myogate.engine.Silence;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Triad;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;

/** What one outcome says, as the tokens in which a case writes what must hold and what must not. */
public final class Expectation {

    private static final Map<String, String> WEIGHTS = Map.of("STRONG", "S", "MODERATE", "M", "WEAK", "W");

    private final Outcome outcome;
    private final Set<String> tokens;

    public Expectation(Outcome outcome) {
        this.outcome = outcome;
        this.tokens = Stream.of(
                        PlanTokens.of(outcome),
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

    /** All of them. */
    public Set<String> tokens() {
        return tokens;
    }

    public boolean holds(String token) {
        return tokens.contains(token);
    }

    /** What is not as a case has it, a line each; empty where it holds as written. */
    public List<String> faults(Case row) {
        return Stream.concat(
                        row.fires().stream()
                                .filter(token -> !holds(token))
                                .map(token -> "wanted " + token + ", got: " + instead(token)),
                        row.silent().stream().filter(this::holds).map(token -> "unwanted " + token))
                .toList();
    }

    /** What it says instead about the subject of {@code token}. */
    public String instead(String token) {
        String subject = token.split("[=:!]", 2)[0];
        return tokens.stream()
                .filter(said -> said.split("[=:!]", 2)[0].equals(subject))
                .sorted()
                .collect(Collectors.joining(" "));
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
                        outcome.measurements().stream()
                                .filter(Measured.class::isInstance)
                                .map(each -> "measured:" + each.marker()),
                        outcome.measurements().stream().flatMap(Expectation::flags),
                        outcome.missing().stream()
                                .flatMap(
                                        m -> m.wouldDecide().stream().map(what -> "missing=" + m.input() + ">" + what)))
                .flatMap(part -> part)
                .distinct();
    }

    private static Stream<String> flags(Measurement measurement) {
        return measurement instanceof Measured measured
                ? measured.flags().stream().map(flag -> "flag:" + measured.marker() + "=" + flag)
                : Stream.of();
    }

    private Stream<String> voice() {
        @Nullable Silence silence = outcome.silence();
        return Stream.of(
                silence == null
                        ? "speaks"
                        : "silence=" + silence.reason().name().toUpperCase(Locale.ROOT));
    }
}
