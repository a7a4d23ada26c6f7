package org.myogate;

import java.util.List;
import org.myogate.doctor.BadSite;
import org.myogate.doctor.Site;
import org.myogate.hooks.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Reads the settings of the service for whoever looks at an installation, without starting it. */
final class DoctorSite {

    private DoctorSite() {}

    /** The settings and nothing else of the application. */
    @EnableConfigurationProperties(Settings.class)
    static class SettingsOnly {}

    /**
     * The settings as the service would read them: arguments, environment, application.yaml.
     *
     * @throws BadSite when the service would refuse them
     */
    static Site read(List<String> arguments) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=off");
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            return site(context.getBean(Settings.class), context.getEnvironment());
        } catch (RuntimeException e) {
            throw new BadSite(
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()), e);
        }
    }

    private static Site site(Settings settings, Environment environment) {
        return new Site(
                settings.homeFolder(),
                settings.rulesFolder(),
                settings.settings(),
                settings.baseUrl(),
                settings.cors().origins(),
                settings.trust(),
                new Site.Database(
                        environment.getProperty("spring.datasource.url"),
                        environment.getProperty("spring.datasource.username", "sa"),
                        environment.getProperty("spring.datasource.password", "")));
    }
}
