package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which signatures can be allowed, and which limits set. */
class LimitsTest {

    private static final Set<JWSAlgorithm> BOTH = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);

    private static TrustSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("myogate.trust", Bindable.of(TrustSettings.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS384", "es384", "EdDSA", "ES256K", ""})
    @Tag("cds-hooks-86")
    void onlySignaturesWithAPublicKeyCanBeAllowed(String name) {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> PublicKeys.algorithms(List.of("ES384", name)))
                .satisfies(bad -> assertThat(bad.getMessage()).contains("myogate.trust.algorithms", "ES384", "RS384"));
    }

    @Test
    @Tag("cds-hooks-87")
    void es384AndRs384AreAllowedByDefault() {
        assertThat(PublicKeys.algorithms(settings(Map.of()).algorithms())).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-life=0s",
                "max-age=-1s",
                "clock-skew=-1s",
                "store-timeout=900ms",
                "keys.timeout=0s",
                "keys.max-age=-1s",
                "keys.refetch-after=-1s",
                "keys.max-size=0",
                "keys.max-size=3GB"
            })
    void limitsOutOfTheirRangeAreRefused(String limit) {
        List<String> parts = List.of(limit.split("=", -1));
        TrustSettings settings = settings(Map.of("myogate.trust." + parts.get(0), parts.get(1)));

        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> Clients.checkLimits(settings))
                .satisfies(bad -> assertThat(bad.getMessage()).contains(parts.get(0)));
        Clients.checkLimits(settings(Map.of()));
    }
}
