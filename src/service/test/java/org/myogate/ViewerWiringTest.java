package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myogate.hooks.Settings;
import org.myogate.ruleset.BadSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Where pages are served. */
class ViewerWiringTest {

    @Test
    void servesPagesOnLoopbackWhileNobodyHasToProveAnything() throws Exception {
        assertThat(ViewerAccess.isOn(settings(Map.of()), at("127.0.0.1"))).isTrue();
        assertThat(ViewerAccess.isOn(settings(Map.of()), at("::1"))).isTrue();
    }

    @Test
    void servesNoneElsewhereNorWhereCallersHaveToProveWhoTheyAre() throws Exception {
        assertThat(ViewerAccess.isOn(settings(Map.of()), at("0.0.0.0"))).isFalse();
        assertThat(ViewerAccess.isOn(settings(Map.of()), new ServerProperties()))
                .isFalse();
        assertThat(ViewerAccess.isOn(settings(Map.of("myogate.trust.mode", "jwt")), at("127.0.0.1")))
                .isFalse();
    }

    @Test
    void servesNoneWhereTheyAreSwitchedOff() throws Exception {
        assertThat(ViewerAccess.isOn(settings(Map.of("myogate.viewer.enabled", "false")), at("127.0.0.1")))
                .isFalse();
    }

    @Test
    void refusesToStartWithPagesThatOthersCouldSee() throws Exception {
        Settings on = settings(Map.of("myogate.viewer.enabled", "true"));

        assertThat(ViewerAccess.isOn(on, at("127.0.0.1"))).isTrue();
        ServerProperties everywhere = at("0.0.0.0");
        assertThatThrownBy(() -> ViewerAccess.isOn(on, everywhere))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith("myogate.viewer.enabled: ");
    }

    @Test
    void servesPagesAnywhereWhereUsersSignIn() throws Exception {
        Map<String, String> password = Map.of("myogate.viewer.sign-in", "password", "myogate.viewer.users", "users");

        assertThat(ViewerAccess.isOn(settings(password), at("0.0.0.0"))).isTrue();
        assertThat(ViewerAccess.isOn(
                        settings(Map.of("myogate.viewer.sign-in", "password", "myogate.trust.mode", "jwt")),
                        at("127.0.0.1")))
                .isTrue();
        assertThat(ViewerAccess.isOn(
                        settings(Map.of("myogate.viewer.sign-in", "password", "myogate.viewer.enabled", "false")),
                        at("0.0.0.0")))
                .isFalse();
    }

    @Test
    void refusesASignInThatCouldNotBeOrWouldBeSeen() throws Exception {
        refused("myogate.viewer.sign-in is password and", "myogate.viewer.sign-in", "password");
        refused("myogate.viewer.users is set and", "myogate.viewer.users", "users");
        for (String base :
                List.of("http://cds.example.org", "https://cds.example.org/myogate", "cds.example.org", "https:")) {
            refused(
                    "myogate.base-url: ",
                    "myogate.viewer.sign-in",
                    "password",
                    "myogate.viewer.users",
                    "users",
                    "myogate.base-url",
                    base);
        }
    }

    @Test
    void refusesLinksToPagesThatAreNotThereOrThatAskNobodyToSignIn() throws Exception {
        ServerProperties server = at("127.0.0.1");
        Map<String, String> good = Map.of(
                "myogate.viewer.card-links", "true",
                "myogate.viewer.sign-in", "password",
                "myogate.viewer.users", "users",
                "myogate.base-url", "https://cds.example.org");
        assertThatCode(() -> ViewerAccess.checkLinks(settings(good), server)).doesNotThrowAnyException();
        for (String lacking : List.of("myogate.viewer.sign-in", "myogate.base-url")) {
            Map<String, String> set = new HashMap<>(good);
            set.remove(lacking);
            assertThatThrownBy(() -> ViewerAccess.checkLinks(settings(set), server))
                    .isInstanceOf(BadSettings.class)
                    .hasMessageStartingWith("myogate.viewer.card-links: ");
        }
        Map<String, String> off = new HashMap<>(good);
        off.put("myogate.viewer.enabled", "false");
        assertThatThrownBy(() -> ViewerAccess.checkLinks(settings(off), server)).isInstanceOf(BadSettings.class);
    }

    private static void refused(String message, String... keysAndValues) throws Exception {
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            set.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        ServerProperties server = at("127.0.0.1");
        assertThatThrownBy(
                        () -> ViewerAccess.of(settings(set), server, InstantSource.system(), new SimpleMeterRegistry()))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith(message);
    }

    private static ServerProperties at(String address) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return server;
    }

    private static Settings settings(Map<String, String> set) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(set);
        Binder binder = new Binder(List.of(source), null, ApplicationConversionService.getSharedInstance());
        return binder.bindOrCreate("myogate", Settings.class);
    }
}
