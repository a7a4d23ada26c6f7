package org.myogate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.trust.TrustSettings;
import org.myogate.trust.Trusts;

/** What is looked at on the machine itself: home, keys, database. */
class LocalChecksTest {

    private static final String ISS = "https://ehr.example.org";

    @TempDir
    Path home;

    private static String text(Check check) {
        return check.findings().stream().map(Finding::text).collect(Collectors.joining());
    }

    @Test
    void aKeyThatOthersMayReadIsAFault() throws IOException {
        Path key = Files.writeString(home.resolve("card.key"), "00");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(text(new HomeCheck(home))).contains("ok    key        " + key + " is its owner's only");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(text(new HomeCheck(home))).contains("FAIL  key        " + key, "-> chmod 600 " + key);
    }

    @Test
    void aHomeThatIsNotThereYetIsNone() throws IOException {
        assertThat(text(new HomeCheck(home.resolve("a").resolve("b"))))
                .startsWith("ok    home")
                .contains("first start");

        Path file = Files.writeString(home.resolve("file"), "");
        assertThat(text(new HomeCheck(file))).startsWith("FAIL  home");
    }

    @Test
    void keysInAFileAreJudgedOneByOne() throws Exception {
        ECKey good = new ECKeyGenerator(Curve.P_384).keyID("good").generate();
        JWK small = new ECKeyGenerator(Curve.P_256).keyID("small").generate();
        JWK nameless = new RSAKeyGenerator(2048).generate();
        JWK rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();

        assertThat(ofFile(new JWKSet(List.of(good, small, nameless, rsa)).toString(true)))
                .startsWith("ok    keys       " + ISS + ": 2 of 4 keys usable");
        assertThat(ofFile(new JWKSet(List.of(small, nameless)).toString(true)))
                .startsWith("FAIL")
                .contains("no key for ES384 or RS384", "-> ask for a key on P-384");
        assertThat(ofFile(new JWKSet(List.of(good)).toString(false)))
                .startsWith("FAIL")
                .contains("private or secret key")
                .doesNotContain(good.getD().toString());
        assertThat(ofFile("{}")).startsWith("FAIL").contains("no JWK Set");
        assertThat(text(new KeysCheck(jwt(home.resolve("none").toString(), null), web())))
                .startsWith("FAIL")
                .contains("cannot be read");
    }

    @Test
    void keysAtAnAddressAreFetched() throws IOException, JOSEException {
        String keys = new JWKSet(new ECKeyGenerator(Curve.P_384).keyID("a").generate()).toString(true);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks.json", exchange -> {
            byte[] body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            Web web = web();
            assertThat(text(new KeysCheck(jwt(null, base + "/jwks.json"), web))).startsWith("ok    keys");
            // Whoever serves the keys also bears witness to the time.
            assertThat(text(new ClockCheck(web))).startsWith("ok    clock      within 60 s of 127.0.0.1");
            assertThat(text(new KeysCheck(jwt(null, base + "/none"), web())))
                    .startsWith("FAIL")
                    .contains("answers 404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void trustThatIsOffIsTold() {
        assertThat(text(new KeysCheck(Trusts.of(Map.of()), web())))
                .startsWith("warn  keys       myogate.trust.mode is off");
        assertThat(text(new KeysCheck(Trusts.of(Map.of("mode", "jwt")), web())))
                .startsWith("FAIL  keys       nobody may call");
    }

    @Test
    void theFileInTheHomeFolderIsLookedAtWithoutMakingOne() throws Exception {
        assertThat(database(null, false)).startsWith("ok").contains("the first start makes it");
        assertThat(home).isEmptyDirectory();

        inFile("create table t (id int)");
        assertThat(database(null, false)).startsWith("warn").contains("has no tables yet");

        inFile("""
                create table "flyway_schema_history" ("installed_rank" int, "version" varchar(50), "success" boolean);
                insert into "flyway_schema_history" values (1, '1', true), (2, '2', true)""");
        assertThat(database(null, false)).startsWith("ok").contains("is at version 2");

        inFile("insert into \"flyway_schema_history\" values (3, '3', false)");
        assertThat(database(null, false)).startsWith("FAIL").contains("migration 3 failed");
    }

    @Test
    void aFileInUseIsInOrderWhenTheServiceAnswers() throws Exception {
        inFile("create table t (id int)");
        try (FileChannel file = FileChannel.open(home.resolve("record.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(database(null, true)).startsWith("ok").contains("in use by the service");
            assertThat(database(null, false)).startsWith("warn").contains("another process", "-> add --url");
        }
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithoutItsPassword() {
        String found = database("jdbc:postgresql://127.0.0.1:1/myogate?user=m&password=Zyxwvutsr", false);

        assertThat(found)
                .startsWith("FAIL  database   jdbc:postgresql://127.0.0.1:1/myogate cannot be opened")
                .doesNotContain("Zyxwvutsr");
        assertThat(DatabaseCheck.shown("jdbc:postgresql://me:Zyxwvutsr@db/m")).isEqualTo("jdbc:postgresql://db/m");
    }

    private String database(@Nullable String url, boolean isServed) {
        Site site =
                new Site(home, null, Map.of(), null, List.of(), Trusts.of(Map.of()), new Site.Database(url, "sa", ""));
        return text(new DatabaseCheck(site, isServed));
    }

    private void inFile(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + home.resolve("record") + ";MODE=PostgreSQL";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ofFile(String jwks) throws IOException {
        Path file = Files.writeString(home.resolve("jwks.json"), jwks);
        return text(new KeysCheck(jwt(file.toString(), null), web()));
    }

    private static TrustSettings jwt(@Nullable String jwks, @Nullable String jku) {
        Map<String, String> settings = new HashMap<>(Map.of("mode", "jwt", "clients[0].iss", ISS));
        if (jwks != null) {
            settings.put("clients[0].jwks", jwks);
        }
        if (jku != null) {
            settings.put("clients[0].jku", jku);
        }
        return Trusts.of(settings);
    }

    private static Web web() {
        return new Web(InstantSource.system());
    }
}
