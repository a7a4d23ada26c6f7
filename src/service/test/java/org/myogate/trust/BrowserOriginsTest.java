package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("cds-hooks-92")
class BrowserOriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "",
                "null",
                "ehr.example.org",
                "https://*.example.org",
                "https://ehr.example.org/",
                "https://ehr.example.org/app",
                "https://EHR.example.org",
                "https://ehr.example.org:443",
                "http://ehr.example.org:80",
                "https://user@ehr.example.org",
                "https://ehr.example.org?x",
                "ftp://ehr.example.org",
                "https://a.example.org https://b.example.org"
            })
    void whatNoBrowserSendsIsRefused(String origin) {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> BrowserOrigins.filter(List.of("https://good.example.org", origin), "/cds-services"))
                .withMessageStartingWith("myogate.cors.origins: " + origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ehr.example.org", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:3000"})
    void anOriginIsTaken(String origin) {
        assertThatCode(() -> BrowserOrigins.filter(List.of(origin), "/cds-services"))
                .doesNotThrowAnyException();
    }
}
