package org.myogate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.hooks.TestServer;
import org.myogate.trust.Trusts;
import picocli.CommandLine;

/** The command as a whole, against the running service and against none. */
@Tag("slow")
class DoctorTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Site site, String... arguments) {
        return new CommandLine(new Doctor(settings -> site, new PrintStream(out), new PrintStream(err)))
                .execute(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Site site(List<String> origins, String baseUrl) {
        return new Site(home, null, Map.of(), baseUrl, origins, Trusts.of(Map.of()), new Site.Database(null, "sa", ""));
    }

    @Test
    void findsNothingWrongWithARunningService() {
        String url = "http://127.0.0.1:" + TestServer.port();

        assertThat(run(site(List.of(), null), "--url", url)).as(said()).isZero();

        assertThat(said().lines())
                .anyMatch(line -> line.matches("warn  rules {6}myogate@.* rules, not clinically signed off"))
                .contains(
                        "ok    home       " + home + " can be written",
                        "ok    health     " + url + " is alive and ready",
                        "ok    clock      within 60 s of 127.0.0.1")
                .anyMatch(line -> line.startsWith("ok    discovery  " + url + "/cds-services lists ")
                        && line.contains("myogate-patient-view"))
                .noneMatch(line -> line.startsWith("FAIL"));
        assertThat(err.size()).isZero();
    }

    @Test
    void worksWithoutAServiceAndSaysWhatItDidNotSee() {
        assertThat(run(site(List.of(), null))).as(said()).isZero();

        assertThat(said())
                .contains("--    health     no running service was asked", "--    discovery  nobody was asked")
                .contains("--    clock      nobody was asked", "-> add --url http://127.0.0.1:8080");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        String url;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + free.getLocalPort();
        }

        assertThat(run(site(List.of(), null), "--url", url)).isEqualTo(1);

        assertThat(said()).contains("FAIL  health     " + url + " cannot be reached", "-> start it, or correct --url");
    }

    @Test
    void saysWhichOriginIsNotLetInAndThatOthersMustUseHttps() {
        String url = "http://127.0.0.1:" + TestServer.port();
        assertThat(run(site(List.of("https://ehr.example.org"), url))).isEqualTo(1);
        assertThat(said())
                .contains("FAIL  cors       https://ehr.example.org is not let in")
                .doesNotContain("is not https");

        out.reset();
        assertThat(run(site(List.of(), "http://myogate.invalid"))).isEqualTo(1);
        assertThat(said()).contains("FAIL  discovery  http://myogate.invalid/cds-services is not https");
    }

    @Test
    void saysThatTheClockIsWrong() {
        Web web = new Web(() -> Instant.now().plus(Duration.ofMinutes(5)));
        web.get(URI.create("http://127.0.0.1:" + TestServer.port() + "/cds-services"));

        assertThat(new ClockCheck(web).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .containsPattern("FAIL  clock      (29|30)\\d s ahead of 127.0.0.1")
                        .contains("-> set both by NTP"));
        assertThat(ClockCheck.finding("there", Duration.ofSeconds(-61)).text()).contains("FAIL", "61 s behind there");
        assertThat(ClockCheck.finding("there", Duration.ofMinutes(-1)).isFailure())
                .isFalse();
    }

    @Test
    void namesTheFirstMistakeInTheRules() throws IOException {
        Path rules = Files.createDirectories(home.resolve("rules"));
        Files.copy(Path.of("..", "..", "rules", "ruleset.yaml"), rules.resolve("ruleset.yaml"));
        Site broken = new Site(
                home, rules, Map.of(), null, List.of(), Trusts.of(Map.of()), new Site.Database(null, "sa", ""));

        assertThat(run(broken)).isEqualTo(1);

        assertThat(said()).contains("FAIL  rules      " + rules + ": ").containsPattern(" and \\d+ more");
    }

    @Test
    void refusesWhatIsNoSettingAndNoAddress() {
        assertThat(run(site(List.of(), null), "everything")).isEqualTo(2);
        assertThat(run(site(List.of(), null), "--urll=http://127.0.0.1")).isEqualTo(2);
        assertThat(run(site(List.of(), null), "--url", "localhost:8080")).isEqualTo(2);
        assertThat(said()).isEmpty();
    }
}
