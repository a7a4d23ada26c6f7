package org.myogate.hooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.myogate.card.UuidKey;
import org.myogate.fetch.Completion;
import org.myogate.fetch.FhirServers;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class HooksWiring {

    private static final int FETCHING_THREADS =
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    @Bean
    UuidKey cardKey(Settings settings) {
        return InstallationKey.in(settings.homeFolder());
    }

    /** The only clock of the service. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Moment moment(Settings settings, ServerProperties server, InstantSource clock) {
        InetAddress address = server.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        return new Moment(clock, settings.zone(), settings.trust().isOff() && loopback);
    }

    @Bean
    Discovery discovery(LiveRuleset rules) {
        return new Discovery(rules);
    }

    /** While nobody has to prove who he is, those of all clients may be named, and on loopback any beside us. */
    @Bean
    FhirServers openServers(Settings settings, Moment moment) {
        List<String> bases = settings.trust().clients().stream()
                .flatMap(client -> client.fhirServers().stream())
                .toList();
        return FhirServers.of(bases, moment.callerMaySet());
    }

    @Bean
    JsonReader jsonReader(Settings settings) {
        return new JsonReader(JsonLimits.upTo(settings.maxBodyBytes()));
    }

    @Bean
    Completion completion(Settings settings, JsonReader json) {
        return new Completion(json, settings.fetchDeadline(), settings.maxBodyBytes(), fetching());
    }

    /** Threads that only ever take up what a server answered. */
    private static Executor fetching() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(FETCHING_THREADS, task -> {
            Thread thread = new Thread(task, "fetch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    BodyReader bodyReader(Settings settings) {
        return new BodyReader(settings.maxBodyBytes());
    }

    @Bean
    Answering answering(
            LiveRuleset rules,
            Settings settings,
            JsonReader json,
            Moment moment,
            Completion completion,
            ObjectProvider<CardLinks> links) {
        return new Evaluation(
                rules,
                json,
                new HookRequestReader(),
                moment,
                completion,
                links.getIfAvailable(() -> CardLinks.NONE),
                () -> new CallClock(System::nanoTime, settings.callDeadline(), settings.missingDeadline()));
    }

    @Bean
    Capacity capacity(Settings settings, MeterRegistry registry) {
        Capacity capacity = new Capacity(settings.callsAtOnce());
        Gauge.builder("myogate.calls.active", capacity, Capacity::taken)
                .description("Calls that are evaluated now; at myogate.max-calls the next is refused")
                .register(registry);
        return capacity;
    }
}
