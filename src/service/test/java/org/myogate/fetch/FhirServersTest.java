package org.myogate.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("cds-hooks-22")
class FhirServersTest {

    private static final FhirServers ONE =
            new FhirServers(List.of(URI.create("https://ehr.example.org/fhir/r4/")), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir/r4",
                "https://ehr.example.org/fhir/r4/",
                "HTTPS://EHR.example.org:443/fhir/r4"
            })
    void permitsTheServerOnTheListHoweverItIsWritten(String server) {
        assertThat(ONE.permits(URI.create(server))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example.org/fhir/r4",
                "https://ehr.example.org:8443/fhir/r4",
                "https://ehr.example.org/fhir",
                "https://ehr.example.org/fhir/r4/tenant",
                "https://ehr.example.org.evil.example/fhir/r4",
                "https://me@ehr.example.org/fhir/r4",
                "http://127.0.0.1/fhir/r4",
                "http://169.254.169.254/fhir/r4"
            })
    void permitsNoOther(String server) {
        assertThat(ONE.permits(URI.create(server))).isFalse();
    }

    @Test
    void permitsThisMachineOnlyWhereThatIsSaid() {
        FhirServers open = new FhirServers(List.of(), true);

        assertThat(open.permits(URI.create("http://localhost:8081/fhir"))).isTrue();
        assertThat(open.permits(URI.create("http://127.0.0.1:8081/fhir"))).isTrue();
        assertThat(open.permits(URI.create("http://localhost.example.org/fhir")))
                .isFalse();
        assertThat(open.permits(URI.create("http://10.0.0.1/fhir"))).isFalse();
    }
}
