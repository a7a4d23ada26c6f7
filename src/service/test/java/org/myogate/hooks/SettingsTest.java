package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.record.QuietSettings;
import org.myogate.record.RecordSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    @EnableConfigurationProperties(Settings.class)
    static class Alone {}

    @Test
    void haveDefaults() {
        Settings settings = settings();

        assertThat(settings.homeFolder()).isEqualTo(Path.of(System.getProperty("user.home"), ".myogate"));
        assertThat(settings.rulesFolder()).isNull();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.maxBody()).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(settings.settings()).isEmpty();
        assertThat(settings.trust().isOff()).isTrue();
        assertThat(settings.callsAtOnce()).isEqualTo(4 * Runtime.getRuntime().availableProcessors());
        assertThat(settings.callDeadline()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.missingDeadline()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.warmUp()).isEqualTo(3000);
        assertThat(settings.quiet()).isEqualTo(new QuietSettings(30, 0));
        assertThat(settings.record()).isEqualTo(new RecordSettings(730, Duration.ofMillis(250)));
    }

    @Test
    void areReadAsTheyAreWritten() {
        Settings settings = settings(
                "--myogate.home=/tmp/h",
                "--myogate.rules=my/rules",
                "--myogate.zone=Europe/Vienna",
                "--myogate.max-body=2MB",
                "--myogate.settings.waist.set=ASIAN",
                "--myogate.settings.use-recorded-ethnicity=false",
                "--myogate.settings.alcohol.gramsPerDrink=12",
                "--myogate.settings.homa.raised=2.0",
                "--myogate.max-calls=3",
                "--myogate.call-deadline=2s",
                "--myogate.missing-deadline=300ms",
                "--myogate.warm-up=7",
                "--myogate.trust.mode=off");

        assertThat(settings.settings())
                .isEqualTo(Map.of(
                        "waist.set", "ASIAN",
                        "use-recorded-ethnicity", "false",
                        "alcohol.gramsPerDrink", "12",
                        "homa.raised", "2.0"));
        assertThat(settings.homeFolder()).isEqualTo(Path.of("/tmp/h"));
        assertThat(settings.rulesFolder()).isEqualTo(Path.of("my/rules"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(settings.maxBodyBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(settings.callsAtOnce()).isEqualTo(3);
        assertThat(settings.callDeadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.missingDeadline()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.warmUp()).isEqualTo(7);
    }

    /** The jar carries a folder of this name, and Spring would prefer it to the operator's. */
    @Test
    void meanAFolderOfTheOperatorWhateverTheJarHolds() {
        assertThat(settings("--myogate.rules=rules").rulesFolder()).isEqualTo(Path.of("rules"));
    }

    /** A limit or a trust that is misspelt must not pass for the default. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--myogate.zone=Middle/Earth",
                "--myogate.max-body=much",
                "--myogate.max-body=0",
                "--myogate.max-body=2GB",
                "--myogate.trust.mode=somehow",
                "--myogate.trust.clients[0].fhir-servers=ehr",
                "--myogate.max-calls=0",
                "--myogate.call-deadline=0s",
                "--myogate.missing-deadline=-1s",
                "--myogate.warm-up=0",
                "--myogate.quiet.override-days=-1",
                "--myogate.quiet.repeat-days=4000",
                "--myogate.quiet.override=30",
                "--myogate.record.retention-days=0",
                "--myogate.record.timeout=100ms",
                "--myogate.max-boddy=1MB"
            })
    void areRefusedWhenTheyMeanNothing(String setting) {
        assertThatThrownBy(() -> settings(setting)).hasStackTraceContaining("myogate");
    }

    /** Neither the machine's environment nor what the build sets for all tests. */
    private static final class Bare extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // None; the arguments are added later.
        }
    }

    private static Settings settings(String... arguments) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Alone.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .environment(new Bare());
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(Settings.class);
        }
    }
}
