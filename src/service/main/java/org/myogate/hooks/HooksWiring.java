package org.myogate.hooks;

import java.net.InetAddress;
import java.time.InstantSource;
import org.myogate.card.UuidKey;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.intake.PrefetchKeys;
import org.myogate.ruleset.LiveRuleset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class HooksWiring {

    private static final Logger LOG = LoggerFactory.getLogger(HooksWiring.class);

    @Bean
    UuidKey cardKey(Settings settings) {
        return InstallationKey.in(settings.homeFolder());
    }

    @Bean
    LiveRuleset liveRuleset(Settings settings, UuidKey cardKey) {
        LiveRuleset rules = LiveRuleset.load(settings.rulesFolder(), settings.settings(), cardKey);
        LOG.info(
                "ruleset {} from {}, {}",
                rules.get().ruleset().name(),
                settings.rulesFolder() == null ? "the jar" : settings.rulesFolder(),
                rules.get().ruleset().isSignedOff() ? "signed off" : "not clinically signed off");
        return rules;
    }

    @Bean
    Moment moment(Settings settings, ServerProperties server) {
        InetAddress address = server.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        boolean open = settings.trust().isOff();
        if (open && !loopback) {
            LOG.warn("everybody who reaches this address may call: myogate.trust.mode is off");
        }
        return new Moment(InstantSource.system(), settings.zone(), open && loopback);
    }

    @Bean
    Discovery discovery(LiveRuleset rules) {
        return new Discovery(PrefetchKeys.of(rules.get().ruleset().terms()));
    }

    @Bean
    BodyReader bodyReader(Settings settings) {
        return new BodyReader(settings.maxBodyBytes());
    }

    @Bean
    Answering answering(LiveRuleset rules, Settings settings, Moment moment) {
        JsonReader json = new JsonReader(JsonLimits.upTo(settings.maxBodyBytes()));
        return new Evaluation(rules, json, new HookRequestReader(), moment);
    }
}
