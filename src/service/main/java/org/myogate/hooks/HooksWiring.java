package org.myogate.hooks;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class HooksWiring {

    @Bean
    Discovery discovery() {
        return new Discovery(Map.of());
    }

    @Bean
    BodyReader bodyReader(Settings settings) {
        return new BodyReader(settings.maxBodyBytes());
    }

    @Bean
    Answering answering() {
        return (service, body) -> new Answering.Answered("{\"cards\":[]}", CallLine.NONE);
    }
}
