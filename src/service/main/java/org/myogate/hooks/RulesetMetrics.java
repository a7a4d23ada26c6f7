package org.myogate.hooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.Event;

/**
 * Tells a scraper which rules are live, and what came of attempts to change them. Words of rules stand in labels here, one
 * ruleset and one message at a time; neither a patient nor a caller can add to what is kept.
 */
final class RulesetMetrics {

    private static final String DIFFERENCES = "myogate.shadow.differences";
    private static final int LABEL_LENGTH = 200;

    private final MeterRegistry registry;
    private final MultiGauge info;
    private final MultiGauge failure;
    private final AtomicLong lastFailureSeconds = new AtomicLong();
    private @Nullable String live;
    private @Nullable String shadow;

    RulesetMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.info = MultiGauge.builder("myogate.ruleset")
                .description("1 for the rules that are live, and for those that run beside")
                .register(registry);
        this.failure = MultiGauge.builder("myogate.ruleset.refused")
                .description("1 while rules were refused and no others have gone live since, with the first problem")
                .register(registry);
        Gauge.builder("myogate.ruleset.last.failure", lastFailureSeconds, AtomicLong::doubleValue)
                .baseUnit("seconds")
                .description("When rules were refused last, in seconds since 1970; 0 for never")
                .register(registry);
        for (Event.Kind kind : Event.Kind.values()) {
            swaps(kind);
        }
    }

    private Counter swaps(Event.Kind kind) {
        return Counter.builder("myogate.ruleset.attempts")
                .description("Times rules were to go live, by what came of it")
                .tag("result", kind.word())
                .register(registry);
    }

    synchronized void befell(Event event, String liveNow) {
        live = liveNow;
        swaps(event.kind()).increment();
        if (event.kind() == Event.Kind.REFUSED) {
            lastFailureSeconds.set(event.at().getEpochSecond());
            String first = event.message().lines().findFirst().orElse("");
            Tags message = Tags.of("message", first.substring(0, Math.min(LABEL_LENGTH, first.length())));
            failure.register(List.of(MultiGauge.Row.of(message, 1)), true);
        } else {
            failure.register(List.of(), true);
        }
        tellRulesets();
    }

    synchronized void befellShadow(@Nullable String shadowNow) {
        shadow = shadowNow;
        tellRulesets();
    }

    private void tellRulesets() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        if (live != null) {
            rows.add(row("live", live));
        }
        if (shadow != null) {
            rows.add(row("shadow", shadow));
        }
        info.register(rows, true);
    }

    private static MultiGauge.Row<?> row(String role, String label) {
        int end = label.lastIndexOf('-');
        return MultiGauge.Row.of(
                Tags.of("role", role, "ruleset", label.substring(0, end), "hash", label.substring(end + 1)), 1);
    }

    void differs(String kind, String rule) {
        registry.counter(DIFFERENCES, "kind", kind, "rule", rule).increment();
    }

    /** Else the names of rules that are gone would pile up. */
    void countAnew() {
        registry.find(DIFFERENCES).counters().forEach(registry::remove);
    }
}
