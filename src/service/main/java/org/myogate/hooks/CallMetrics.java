package org.myogate.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts calls. The value of a tag is a name of ours, a word of the ruleset or an HTTP status: neither a patient nor a
 * caller can add to what is kept.
 */
@Component
final class CallMetrics {

    /** Half a second is what the specification asks for (CDS Hooks, item 40). */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10)
    };

    private static final int GOOD = 200;

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts one call, answered or refused.
     *
     * @param hook of the service that was called, or another word for what was
     * @param status of the answer
     * @param nanos from the first byte read to the last written
     */
    void count(String hook, int status, CallLine line, long nanos) {
        Timer.builder("myogate.calls")
                .description("Calls by hook and by what came of them")
                .tags("hook", hook, "outcome", outcome(status, line))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(Duration.ofNanos(nanos));
        line.counts()
                .stages()
                .forEach((stage, took) -> Timer.builder("myogate.stage")
                        .description("What each stage of a call takes")
                        .tag("stage", stage.label())
                        .register(registry)
                        .record(took));
        line.counts()
                .cards()
                .forEach(card -> registry.counter("myogate.cards", "topic", card.topic(), "indicator", card.indicator())
                        .increment());
        line.counts()
                .unusable()
                .forEach(reason ->
                        registry.counter("myogate.unusable", "reason", reason).increment());
    }

    /** The status of a refusal; else cards, or why there were none. */
    private static String outcome(int status, CallLine line) {
        if (status != GOOD) {
            return String.valueOf(status);
        }
        if (line.cards() > 0) {
            return "cards";
        }
        return line.silence().equals(CallLine.NO_SILENCE)
                ? "ok"
                : line.silence().toLowerCase(Locale.ROOT);
    }
}
