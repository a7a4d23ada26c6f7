package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StartRuleTest {

    private static void check(Map<String, String> settings, @Nullable String address) throws UnknownHostException {
        TrustSettings trust = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("myogate.trust", Bindable.of(TrustSettings.class));
        StartRule.check(trust, address == null ? null : InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void loopbackNeedsNoWord(String address) {
        assertThatCode(() -> check(Map.of(), address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    @Tag("cds-hooks-82")
    void anyOtherAddressNeedsAWord(@Nullable String address) {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> check(Map.of(), address))
                .withMessageContaining("myogate.trust.mode")
                .withMessageContaining("jwt")
                .withMessageContaining("off");
        Stream.of("off", "jwt")
                .forEach(mode -> assertThatCode(() -> check(Map.of("myogate.trust.mode", mode), address))
                        .doesNotThrowAnyException());
    }

    /** Somebody who names clients means them to be asked. */
    @Test
    void clientsWithoutAModeAreAMistakeEvenOnLoopback() {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> check(Map.of("myogate.trust.clients[0].iss", "a"), "127.0.0.1"))
                .withMessageContaining("myogate.trust.mode");
    }
}
