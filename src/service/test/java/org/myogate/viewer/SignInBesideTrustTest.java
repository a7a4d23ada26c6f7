package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.trust.Tokens;

/** Pages behind a sign-in beside calls that need a token, under an address of others. */
class SignInBesideTrustTest {

    @TempDir
    Path folder;

    @Test
    void pagesAskForASessionAndCallsForAToken() throws Exception {
        Path jwks = Tokens.jwks(Files.createDirectories(folder.resolve("keys")).resolve("jwks.json"), Tokens.EC);
        try (PageServer server = PageServer.start(
                folder.resolve("home"),
                "--myogate.trust.mode=jwt",
                "--myogate.trust.clients[0].iss=" + Tokens.ISS,
                "--myogate.trust.clients[0].jwks=" + jwks,
                "--myogate.base-url=https://cds.example.org",
                "--myogate.viewer.sign-in=password",
                "--myogate.viewer.users=" + SignInTest.users(folder, "anna"))) {

            String session = server.post("/sign-in", "name=anna&password=correct+horse+battery&to=/record")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
            assertThat(session).startsWith("__Host-myogate=").contains("; Secure", "; HttpOnly", "; Path=/");
            String cookie = session.substring(0, session.indexOf(';'));
            assertThat(server.get("/record", "Cookie", cookie).statusCode()).isEqualTo(200);
            assertThat(server.get("/record").statusCode()).isEqualTo(303);

            for (String path : new String[] {"/record/rules", "/actuator/prometheus", "/record/", "/cds-services/x"}) {
                assertThat(server.get(path, "Cookie", cookie).statusCode())
                        .as(path)
                        .isEqualTo(401);
            }

            assertThat(server.raw("/sign-in", "cds.example.org")).startsWith("HTTP/1.1 200");
            assertThat(server.raw("/sign-in", "CDS.example.org:443")).startsWith("HTTP/1.1 200");
            assertThat(server.raw("/sign-in", "evil.example")).startsWith("HTTP/1.1 403");
            assertThat(server.post("/sign-out", "", "Cookie", cookie, "Origin", "https://cds.example.org")
                            .statusCode())
                    .isEqualTo(303);
        }
    }
}
