package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.intake.FhirAccess.Grant;

class FhirAccessTest {

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.read, WHOLE",
        "user/*.*, WHOLE",
        "system/*.rs, WHOLE",
        "patient/*.cruds, WHOLE",
        "patient/Observation.s, WHOLE",
        "patient/Observation.r, NONE",
        "patient/Observation.write, NONE",
        "patient/Condition.read, NONE",
        "patient/Observation.rs?category=laboratory, PART",
        "patient/Observation.rs?category=laboratory patient/Observation.rs, WHOLE",
        "launch openid fhirUser, WHOLE",
        "'', WHOLE"
    })
    @Tag("cds-hooks-45")
    void readsScopesOfBothVersionsOfSmart(String scopes, Grant expected) {
        FhirAccess access = new FhirAccess(URI.create("https://x"), "1", "t", List.of(scopes.split(" ")));

        assertThat(access.grant("Observation", 's')).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ehr",
                "ftp://ehr.example.org",
                "https://",
                "https://a b",
                "https://u@ehr.example.org",
                "https://e/?a=b"
            })
    @Tag("cds-hooks-22")
    void refusesAServerThatIsNoBaseAddress(String server) {
        assertThatThrownBy(() -> FhirAccessReader.of(Json.read("{\"fhirServer\":\"" + server + "\"}"), "1"))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.status()).isEqualTo(400);
                    assertThat(bad.where()).isEqualTo("fhirServer");
                    assertThat(bad.getMessage()).doesNotContain(server);
                });
    }

    @Test
    @Tag("cds-hooks-43")
    void saysItsTokenNowhere() {
        FhirAccess access = new FhirAccess(URI.create("https://x"), "1", "secret", List.of());

        assertThat(access.toString()).doesNotContain("secret");
    }

    /** Some clients leave {@code expires_in} out. */
    @Test
    void takesATokenThatDoesNotSayHowLongItLasts() {
        assertThat(FhirAccessReader.of(
                        Json.read("{\"fhirServer\":\"https://x\",\"fhirAuthorization\":{\"access_token\":\"t\"}}"),
                        "1"))
                .hasValueSatisfying(access -> assertThat(access.token()).isEqualTo("t"));
    }
}
