package org.myogate.hooks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.Event;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Which rules are live, and what came of the last attempt to change them. It is up whatever came of that: the rules that
 * are live answer.
 */
final class RulesetHealth implements HealthIndicator {

    private volatile Told rules = Told.NOTHING;
    private volatile Told shadow = Told.NOTHING;

    /** What was told last: by whose rules calls are answered or looked at, and why. */
    private record Told(@Nullable String ruleset, @Nullable Event last) {

        private static final Told NOTHING = new Told(null, null);
    }

    void befell(Event event, String live) {
        rules = new Told(live, event);
    }

    void befellShadow(Event event, @Nullable String beside) {
        shadow = new Told(beside, event);
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        add(health, "live", "lastAttempt", rules);
        add(health, "shadow", "lastAttemptOfShadow", shadow);
        return health.build();
    }

    private static void add(Health.Builder health, String name, String attempt, Told told) {
        if (told.ruleset() != null) {
            health.withDetail(name, told.ruleset());
        }
        Event last = told.last();
        if (last != null) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("at", last.at().toString());
            details.put("result", last.kind().word());
            details.put("ruleset", last.ruleset());
            details.put("from", last.from());
            details.put("hash", last.seen());
            details.put("message", last.message());
            health.withDetail(attempt, details);
        }
    }
}
