package org.myogate.hooks;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.myogate.card.UuidKey;
import org.myogate.ruleset.Event;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.ruleset.Loading;
import org.myogate.ruleset.RulesetListener;
import org.myogate.ruleset.Rulesets;
import org.myogate.ruleset.Samples;
import org.myogate.ruleset.Shadow;
import org.myogate.ruleset.Trial;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Loads the rules, and has them watched once the service is ready. */
@Configuration(proxyBeanMethods = false)
class RulesetWiring {

    private static final Filter PASS = (request, response, chain) -> chain.doFilter(request, response);

    @Bean
    RulesetHealth rulesetHealthIndicator() {
        return new RulesetHealth();
    }

    @Bean
    Rulesets rulesets(
            Settings settings, UuidKey cardKey, InstantSource clock, MeterRegistry meters, RulesetHealth health) {
        Path folder = settings.samplesFolder();
        Samples samples = folder == null ? Samples.bundled() : Samples.in(folder);
        Rulesets rulesets = new Rulesets(
                new Rulesets.Places(settings.rulesFolder(), settings.shadowFolder(), settings.homeFolder()),
                new Loading(settings.settings(), cardKey),
                new Trial(samples, settings.zone(), clock, settings.warmUp()),
                settings.watch(),
                clock,
                new Telling(health, new RulesetMetrics(meters)));
        rulesets.shadow().ifPresent(shadow -> count(shadow, meters));
        return rulesets;
    }

    @Bean
    LiveRuleset liveRuleset(Rulesets rulesets) {
        return rulesets.live();
    }

    /** Not before the warm-up: that and a ruleset being compiled would wait for each other. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> watching(Rulesets rulesets) {
        return ready -> rulesets.watch();
    }

    /**
     * Outside of the log and its time: what the shadow does is no part of a call. Asks for the rules at the first call only:
     * filters are made while the server starts, and what is wrong with rules must end the start with its own words.
     */
    @Bean
    FilterRegistrationBean<Filter> shadowed(Settings settings, ObjectProvider<Rulesets> rulesets) {
        SingletonSupplier<Filter> shadowing = SingletonSupplier.of(() ->
                rulesets.getObject().shadow().<Filter>map(ShadowFilter::new).orElse(PASS));
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
                (request, response, chain) -> shadowing.obtain().doFilter(request, response, chain));
        filter.setEnabled(settings.shadowFolder() != null);
        filter.setOrder(TrustWiring.LOG_ORDER - 1);
        return filter;
    }

    private static void count(Shadow shadow, MeterRegistry meters) {
        count("compared", "Calls that the shadow was asked, too", shadow, Shadow::compared, meters);
        count("equal", "Calls in which no rule of the shadow differed", shadow, Shadow::equal, meters);
        count("failed", "Calls that the shadow could not answer", shadow, Shadow::failed, meters);
        count("dropped", "Calls that the shadow was too slow for", shadow, Shadow::dropped, meters);
    }

    private static void count(
            String name, String description, Shadow shadow, ToDoubleFunction<Shadow> value, MeterRegistry meters) {
        FunctionCounter.builder("myogate.shadow." + name, shadow, value)
                .description(description)
                .register(meters);
    }

    /** Tells both whoever asks for health and whoever scrapes metrics. */
    private record Telling(RulesetHealth health, RulesetMetrics metrics) implements RulesetListener {

        @Override
        public void befell(Event event, String live) {
            health.befell(event, live);
            metrics.befell(event, live);
        }

        @Override
        public void befellShadow(Event event, @Nullable String shadow) {
            health.befellShadow(event, shadow);
            metrics.befellShadow(shadow);
        }

        @Override
        public void differs(String kind, String rule) {
            metrics.differs(kind, rule);
        }

        @Override
        public void countsAnew() {
            metrics.countAnew();
        }
    }
}
