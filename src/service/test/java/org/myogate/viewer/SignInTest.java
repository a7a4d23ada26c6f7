package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.Main;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;

/** Who may look when users sign in, over HTTP. */
class SignInTest {

    static final String PASSWORD = "correct horse battery";

    private static final String SAMPLE = "/view/waist-missing-and-deciding/1";
    private static final Pattern COOKIE = Pattern.compile("(myogate-session=([A-Za-z0-9_-]{43}));.*");
    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private static Path folder;

    private static PageServer server;

    static class Seam {

        @Bean
        @Primary
        InstantSource laterClock() {
            return () -> Instant.now().plus(LATER.get());
        }
    }

    /** A file with these users, all with the same password. */
    static Path users(Path folder, String... names) throws Exception {
        String hash = new BCryptPasswordEncoder(BCryptVersion.$2Y, 10).encode(PASSWORD);
        Path file = folder.resolve("users");
        Files.write(file, List.of(names).stream().map(name -> name + ":" + hash).toList());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @BeforeAll
    static void start() throws Exception {
        server = PageServer.start(
                List.of(Main.class, Seam.class),
                folder.resolve("home"),
                "--myogate.viewer.sign-in=password",
                "--myogate.viewer.users=" + users(folder, "anna", "bert", "slow", "late"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> signIn(String name, String password, String to, String... headers) {
        return server.post(
                "/sign-in", "name=" + encoded(name) + "&password=" + encoded(password) + "&to=" + encoded(to), headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<String> answer) {
        Matcher cookie =
                COOKIE.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
        assertThat(cookie.matches()).as(answer.headers().toString()).isTrue();
        return cookie.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SAMPLE, "/view/waist-missing-and-deciding", "/record", "/record.csv", "/view/a/b/c/d"})
    void everyPageAsksToSignInAndLeadsBack(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/sign-in?to=");
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/view", SAMPLE + "/what-if", "/view/waist-missing-and-deciding/forget", "/sign-out"})
    void everyFormAsksToSignIn(String path) {
        HttpResponse<String> answer = server.post(path, "v.WAIST=112");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/sign-in?to=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//view/waist-missing-and-deciding/1",
                "/;x=/view/waist-missing-and-deciding/1",
                "/view;x/waist-missing-and-deciding/1",
                "/assets/../view/waist-missing-and-deciding/1",
                "/assets/%2e%2e/view/waist-missing-and-deciding/1",
                "/sign-in/../view/waist-missing-and-deciding/1",
                "/%76iew/waist-missing-and-deciding/1",
                "/record;x"
            })
    void noOtherSpellingOfAnAddressOpensAPage(String path) {
        String answer = server.raw(path, "localhost");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("class=\"card", "How cards fared");
    }

    @Test
    void whatAPageFetchesByItselfSendsTheWholePageToTheForm() {
        HttpResponse<String> answer = server.post(SAMPLE + "/what-if", "", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?to=" + encoded(SAMPLE));
    }

    @Test
    void theRightPasswordOpensThePageThatWasAskedFor() {
        HttpResponse<String> answer = signIn("anna", PASSWORD, SAMPLE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(SAMPLE);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
        HttpResponse<String> page = server.get(SAMPLE, "Cookie", cookie(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"card ", "Sign out");
        assertThat(server.post(SAMPLE + "/what-if", "v.WAIST=112", "Cookie", cookie(answer))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongNameIsAnsweredAsAWrongPassword() {
        HttpResponse<String> name = signIn("nobody", PASSWORD, "/");
        HttpResponse<String> password = signIn("anna", PASSWORD + "!", "/");

        assertThat(name.statusCode()).isEqualTo(401);
        assertThat(password.statusCode()).isEqualTo(401);
        assertThat(name.body()).isEqualTo(password.body()).contains("Name or password is not right.");
        assertThat(name.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(signIn("<script>", "<script>alert(1)</script>", "\"><script>")
                        .body())
                .doesNotContain("<script>\"", "<script>alert");
    }

    @Test
    void aForgedCookieOpensNothing() {
        for (String value : List.of("A".repeat(43), "", "x".repeat(4000), "null")) {
            assertThat(server.get(SAMPLE, "Cookie", "myogate-session=" + value).statusCode())
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/view/../../evil",
                "javascript:alert(1)",
                "/view/a\r\nSet-Cookie: a=b",
                "/cds-services",
                ""
            })
    void leadsNowhereButToOwnPages(String to) {
        assertThat(location(signIn("anna", PASSWORD, to))).isEqualTo("/");
        assertThat(server.get("/sign-in?to=" + encoded(to)).body()).contains("name=\"to\" value=\"/\"");
    }

    @Test
    void signingInAgainEndsTheSessionBeforeAndSigningOutTheLast() {
        String first = cookie(signIn("bert", PASSWORD, "/"));
        String second = cookie(signIn("bert", PASSWORD, "/", "Cookie", first));

        assertThat(second).isNotEqualTo(first);
        assertThat(server.get("/", "Cookie", first).statusCode()).isEqualTo(303);
        assertThat(server.get("/", "Cookie", second).statusCode()).isEqualTo(200);

        HttpResponse<String> out = server.post("/sign-out", "", "Cookie", second);

        assertThat(location(out)).isEqualTo("/sign-in");
        assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("myogate-session=;", "Max-Age=0");
        assertThat(server.get("/", "Cookie", second).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndAtMostAfterHalfADay() {
        String idle = cookie(signIn("late", PASSWORD, "/"));
        String used = cookie(signIn("late", PASSWORD, "/"));
        try {
            for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
                LATER.set(Duration.ofMinutes(minutes));
                assertThat(server.get("/record", "Cookie", used).statusCode())
                        .as("after %d min", minutes)
                        .isEqualTo(200);
            }
            assertThat(server.get("/record", "Cookie", idle).statusCode()).isEqualTo(303);
            LATER.set(Duration.ofHours(12).plusSeconds(1));
            assertThat(server.get("/record", "Cookie", used).statusCode()).isEqualTo(303);
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @Test
    void guessingUnderOneNameHasToWaitEvenWithTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("slow", "guess " + i, "/").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = signIn("slow", PASSWORD, "/");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many tries");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithASession() {
        String cookie = cookie(signIn("anna", PASSWORD, "/"));

        assertThat(server.post("/sign-out", "", "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn("anna", PASSWORD, "/", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void callsOfAnEhrNeedNoSession() {
        assertThat(server.get("/cds-services").statusCode()).isEqualTo(200);
        assertThat(server.get("/record/rules").statusCode()).isEqualTo(200);
        assertThat(server.call(PageServer.sample("waist-missing-and-deciding")).get("cards"))
                .isNotEmpty();
    }

    @Test
    void theLogCountsAndNamesNobody() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            signIn("anna", PASSWORD, "/");
            signIn("anna", "Zyxwvutsr", "/");
            signIn("Zyxwvutsr", PASSWORD, "/");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .noneSatisfy(
                        event -> assertThat(event.getFormattedMessage()).containsAnyOf("anna", PASSWORD, "Zyxwvutsr"))
                .anySatisfy(event -> assertThat(event.getFormattedMessage()).startsWith("signed in; "))
                .anySatisfy(event -> assertThat(event.getFormattedMessage()).startsWith("sign-in refused; "));
        assertThat(server.get("/actuator/prometheus").body())
                .contains("myogate_sign_in_total{outcome=\"in\"}", "myogate_sign_in_total{outcome=\"refused\"}");
    }
}
