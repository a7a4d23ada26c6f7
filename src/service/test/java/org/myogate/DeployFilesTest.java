package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.myogate.hooks.Settings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What can be held about the files in {@code docker/} without an engine: they ask for settings that exist, and safely. */
class DeployFilesTest {

    private static final Path DOCKER = Path.of("..", "..", "docker");

    private static String dockerfile() throws IOException {
        return Files.readString(DOCKER.resolve("Dockerfile"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Object compose = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(composeFile()));
        return (Map<String, Map<String, Object>>) ((Map<String, Object>) compose).get("services");
    }

    private static Path composeFile() {
        return DOCKER.resolve("compose.yaml");
    }

    @Test
    @SuppressWarnings("unchecked")
    void composeSetsOnlyWhatTheServiceKnows() throws IOException {
        var environment = (Map<String, Object>) services().get("myogate").get("environment");

        assertThat(environment).containsKeys("MYOGATE_TRUST_MODE", "SPRING_DATASOURCE_URL");
        assertThat(own(environment.keySet())).isSubsetOf(settings());
    }

    @Test
    void theImageSetsOnlyWhatTheServiceKnows() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\b(MYOGATE_[A-Z_]+)=")
                .matcher(dockerfile())
                .results()
                .map(found -> found.group(1))
                .forEach(names::add);

        assertThat(names).containsExactly("MYOGATE_HOME");
        assertThat(own(names)).isSubsetOf(settings());
    }

    /** Who may call, and every password, is somebody's decision and has no default. */
    @Test
    void composeHasNoDefaultForTrustAndPasswords() throws IOException {
        List<String> lines = Files.readAllLines(composeFile());

        assertThat(lines)
                .filteredOn(line -> line.strip().matches("[A-Z_]*(PASSWORD|TRUST_MODE): .*"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches(".*: \\$\\{MYOGATE_[A-Z_]+:\\?.+}"));
        assertThat(dockerfile()).doesNotContain("MYOGATE_TRUST_MODE=", "PASSWORD");
    }

    @Test
    void theServiceRunsWithoutRights() throws IOException {
        Map<String, Object> service = services().get("myogate");

        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("tmpfs", List.of("/tmp"))
                .containsEntry("volumes", List.of("myogate-data:/data"));
        assertThat(dockerfile())
                .containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$")
                .containsPattern("(?m)^VOLUME /data$")
                .contains("FROM eclipse-temurin:25-jre\n");
    }

    /** Ports of the host are bound to loopback: a published port passes by most firewalls. */
    @Test
    void composePublishesOnLoopbackOnly() throws IOException {
        for (Map<String, Object> service : services().values()) {
            if (service.get("ports") instanceof List<?> ports) {
                assertThat(ports)
                        .allSatisfy(port -> assertThat(String.valueOf(port)).startsWith("127.0.0.1:"));
            }
        }
        assertThat(services().get("database")).doesNotContainKey("ports");
    }

    @Test
    void theHealthCheckNamesAClassThatExists() throws Exception {
        MatchResult named = Pattern.compile("\"-cp\", \"/app/myogate.jar\", \"([\\w.]+)\"")
                .matcher(dockerfile())
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(Class.forName(named.group(1)).getMethod("main", String[].class))
                .isNotNull();
    }

    /** Names of ours as a machine may write them: Spring Boot reads over underscores. */
    private static Set<String> own(Set<String> names) {
        Set<String> own = new TreeSet<>();
        names.stream()
                .filter(name -> name.startsWith("MYOGATE_"))
                .map(name -> name.substring("MYOGATE_".length()).replace("_", ""))
                .forEach(own::add);
        return own;
    }

    private static Set<String> settings() {
        Set<String> names = new TreeSet<>();
        collect(Settings.class, "", names);
        return names;
    }

    private static void collect(Class<?> settings, String before, Set<String> names) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = before + component.getName().toUpperCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(component.getType(), name, names);
            } else {
                names.add(name);
            }
        }
    }
}
