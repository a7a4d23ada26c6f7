package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is configured is refused where it would let in nobody or the wrong one. */
class ClientsTest {

    private static final Set<JWSAlgorithm> BOTH = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);
    private static final String PUBLIC = Tokens.EC.toPublicJWK().toJSONString();

    @TempDir
    Path folder;

    private static TrustSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("myogate.trust", Bindable.of(TrustSettings.class));
    }

    private static Map<String, Client> clients(Map<String, String> values) {
        return Clients.of(settings(values), BOTH, InstantSource.fixed(Instant.EPOCH));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("jwks.json"), content).toString();
    }

    private static void isRefused(Map<String, String> values, String... words) {
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> clients(values))
                .satisfies(bad -> assertThat(bad.getMessage())
                        .startsWith("myogate.trust.")
                        .contains(words));
    }

    private void fileIsRefused(String content, String word) throws IOException {
        isRefused(withFile(file(content)), "clients[0].jwks", "jwks.json", word);
    }

    private static Map<String, String> withFile(String file) {
        return Map.of("myogate.trust.clients[0].iss", "a", "myogate.trust.clients[0].jwks", file);
    }

    private static Map<String, String> withJku(String jku) {
        return Map.of("myogate.trust.clients[0].iss", "a", "myogate.trust.clients[0].jku", jku);
    }

    @Test
    void someoneMustBeAbleToCall() {
        isRefused(Map.of(), "names nobody");
    }

    @Test
    void eachHasAnIssuerOfItsOwn() throws IOException {
        String file = file("{\"keys\":[" + PUBLIC + "]}");

        isRefused(Map.of("myogate.trust.clients[0].jwks", file), "clients[0].iss", "missing");
        isRefused(
                Map.of(
                        "myogate.trust.clients[0].iss", "a",
                        "myogate.trust.clients[0].jwks", file,
                        "myogate.trust.clients[1].iss", "a",
                        "myogate.trust.clients[1].jku", "https://a.example.org/jwks.json"),
                "clients[1].iss",
                "already");
    }

    @Test
    @Tag("cds-hooks-88")
    void eachHasItsKeysInOnePlace() throws IOException {
        String file = file("{\"keys\":[" + PUBLIC + "]}");

        isRefused(Map.of("myogate.trust.clients[0].iss", "a"), "either jwks", "or jku");
        isRefused(
                Map.of(
                        "myogate.trust.clients[0].iss", "a",
                        "myogate.trust.clients[0].jwks", file,
                        "myogate.trust.clients[0].jku", "https://a.example.org/jwks.json"),
                "either jwks",
                "or jku");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example.org/jwks.json",
                "http://127.0.0.1.example.org/jwks.json",
                "file:///etc/jwks.json",
                "ehr.example.org",
                "https://user@ehr.example.org/jwks.json",
                "https://ehr example.org"
            })
    void keysAreFetchedOverTlsOnly(String jku) {
        isRefused(withJku(jku), "clients[0].jku", "https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ehr.example.org/jwks.json", "http://127.0.0.1:9/jwks", "http://localhost:9/jwks"})
    void orOverLoopback(String jku) {
        assertThat(clients(withJku(jku))).containsOnlyKeys("a");
    }

    @Test
    void aFileThatIsNoKeySetIsRefusedWithoutBeingQuoted() throws IOException {
        isRefused(withFile(folder.resolve("absent.json").toString()), "absent.json", "cannot be read");
        fileIsRefused("-----BEGIN PUBLIC KEY-----", "no JWK Set");
        fileIsRefused("{\"keys\":7}", "no JWK Set");
        assertThatExceptionOfType(BadTrust.class)
                .isThrownBy(() -> clients(withFile(file("{\"keys\":[{\"kty\":\"EC\",\"d\":\"geheim\"}]}"))))
                .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("geheim"));
    }

    @Test
    @Tag("cds-hooks-86")
    void aFileWithASecretIsRefused() throws IOException {
        ECKey mine = Tokens.EC;
        OctetSequenceKey secret =
                new OctetSequenceKey.Builder(new byte[64]).keyID("oct").build();

        fileIsRefused(new JWKSet(mine).toString(false), "private or symmetric");
        fileIsRefused(new JWKSet(secret).toString(false), "private or symmetric");
    }

    @Test
    void aFileWithoutAKeyForOurSignaturesIsRefused() throws IOException {
        ECKey forEncryption = new ECKey.Builder(Tokens.EC.toPublicJWK())
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        ECKey nameless = new ECKey.Builder(Tokens.EC.toPublicJWK()).keyID(null).build();
        ECKey forAnother = new ECKey.Builder(Tokens.EC.toPublicJWK())
                .algorithm(JWSAlgorithm.ES256)
                .build();
        Stream.of(
                        forEncryption,
                        nameless,
                        forAnother,
                        Tokens.ec(Curve.P_256, "p").toPublicJWK())
                .forEach(key -> isRefused(withFile(unchecked(key)), "no public key"));
        fileIsRefused("{\"keys\":[]}", "no public key");
    }

    private String unchecked(ECKey key) {
        return Tokens.jwks(folder.resolve("jwks.json"), key).toString();
    }

    @Test
    void aFileWithOneKeyThatFitsIsTaken() throws IOException {
        String file = Tokens.jwks(folder.resolve("two.json"), Tokens.SMALL_EC, Tokens.RSA)
                .toString();

        assertThat(clients(withFile(file))).containsOnlyKeys("a");
        assertThat(FixedKeys.in(file, BOTH, "here").withId("rsa")).hasSize(1);
        assertThat(FixedKeys.in(file, BOTH, "here").withId("small")).isEmpty();
    }
}
