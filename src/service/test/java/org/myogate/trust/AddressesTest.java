package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For which addresses a token may be made. */
@Tag("cds-hooks-85")
class AddressesTest {

    private static final String SEEN = "http://10.0.0.7:8080";

    private static Set<String> audiences(String baseUrl, String path) {
        return Addresses.below(baseUrl).target(path, SEEN).audiences();
    }

    /** Behind a proxy callers know another address than the one that arrives here, and only they make tokens. */
    @ParameterizedTest
    @ValueSource(strings = {"https://cds.example.org/myogate", "https://cds.example.org/myogate/"})
    void theConfiguredAddressCountsAndTheOneThatTheRequestNamesDoesNot(String baseUrl) {
        assertThat(audiences(baseUrl, "/cds-services")).containsExactly("https://cds.example.org/myogate/cds-services");
        assertThat(audiences(baseUrl, "/cds-services/one"))
                .containsExactly("https://cds.example.org/myogate/cds-services/one");
    }

    @Test
    void withoutOneTheAddressOfTheRequestCounts() {
        assertThat(audiences(" ", "/cds-services/one")).containsExactly(SEEN + "/cds-services/one");
        assertThat(Addresses.below(null).isFixed()).isFalse();
    }

    @Test
    @Tag("cds-hooks-79")
    void feedbackTakesTokensOfItsServiceToo() {
        assertThat(audiences(null, "/cds-services/one/feedback"))
                .containsExactlyInAnyOrder(SEEN + "/cds-services/one/feedback", SEEN + "/cds-services/one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cds.example.org",
                "ftp://cds.example.org",
                "https://",
                "https://a b",
                "https://a/?x",
                "https://a#x"
            })
    void whatIsNoAddressIsRefused(String baseUrl) {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> Addresses.below(baseUrl))
                .withMessageStartingWith("myogate.base-url");
    }
}
