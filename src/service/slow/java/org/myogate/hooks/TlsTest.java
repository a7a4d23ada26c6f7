package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.Main;
import org.myogate.trust.Tokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on TLS by the settings of Spring Boot alone, with tokens made for its https address. */
@Tag("slow")
class TlsTest {

    private static final String PASSWORD = "of-a-test";

    @TempDir
    Path folder;

    @Test
    @Tag("cds-hooks-1")
    void answersOverTlsAndTakesTokensForItsHttpsAddress() throws Exception {
        Path store = selfSigned();
        Path jwks = Tokens.jwks(folder.resolve("jwks.json"), Tokens.EC);
        try (ConfigurableApplicationContext context = new SpringApplication(Main.class)
                .run(
                        "--server.port=0",
                        "--server.ssl.key-store=" + store,
                        "--server.ssl.key-store-password=" + PASSWORD,
                        "--myogate.home=" + folder.resolve("home"),
                        "--myogate.trust.mode=jwt",
                        "--myogate.trust.clients[0].iss=" + Tokens.ISS,
                        "--myogate.trust.clients[0].jwks=" + jwks)) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            URI service = URI.create("https://localhost:" + port + TestServer.SERVICE);
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(store)).build();

            assertThat(call(client, service, service.toString()).statusCode()).isEqualTo(200);
            assertThat(call(client, service, service.toString().replace("https", "http"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> call(HttpClient client, URI service, String audience)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.good(audience, Instant.now(), claims -> claims))
                .POST(BodyPublishers.ofString(Calls.good().toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private Path selfSigned() throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore server = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            server.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
