package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.doctor.BadSite;
import org.myogate.doctor.Site;

class DoctorSiteTest {

    @Test
    void readsWhatTheServiceWouldRead() {
        Site site = DoctorSite.read(List.of(
                "--myogate.home=/srv/m",
                "--myogate.base-url=https://cds.example.org",
                "--myogate.cors.origins=https://ehr.example.org",
                "--myogate.trust.mode=jwt",
                "--myogate.trust.clients[0].iss=https://ehr.example.org",
                "--myogate.trust.clients[0].jwks=/srv/jwks.json",
                "--spring.datasource.url=jdbc:postgresql://db/m",
                "--spring.datasource.username=m"));

        assertThat(site.home()).isEqualTo(Path.of("/srv/m"));
        assertThat(site.rules()).isNull();
        assertThat(site.baseUrl()).isEqualTo("https://cds.example.org");
        assertThat(site.origins()).containsExactly("https://ehr.example.org");
        assertThat(site.trust().clients())
                .singleElement()
                .satisfies(client -> assertThat(client.jwks()).isEqualTo("/srv/jwks.json"));
        assertThat(site.database()).isEqualTo(new Site.Database("jdbc:postgresql://db/m", "m", ""));
    }

    @Test
    void saysInOneSentenceWhatTheServiceWouldRefuse() {
        assertThatThrownBy(() -> DoctorSite.read(List.of("--myogate.max-calls=0")))
                .isInstanceOf(BadSite.class)
                .hasMessage("myogate.max-calls must be more than nothing");
    }
}
