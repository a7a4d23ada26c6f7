package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
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
        assertThat(ViewerWiring.isOn(settings(Map.of()), at("127.0.0.1"))).isTrue();
        assertThat(ViewerWiring.isOn(settings(Map.of()), at("::1"))).isTrue();
    }

    @Test
    void servesNoneElsewhereNorWhereCallersHaveToProveWhoTheyAre() throws Exception {
        assertThat(ViewerWiring.isOn(settings(Map.of()), at("0.0.0.0"))).isFalse();
        assertThat(ViewerWiring.isOn(settings(Map.of()), new ServerProperties()))
                .isFalse();
        assertThat(ViewerWiring.isOn(settings(Map.of("myogate.trust.mode", "jwt")), at("127.0.0.1")))
                .isFalse();
    }

    @Test
    void servesNoneWhereTheyAreSwitchedOff() throws Exception {
        assertThat(ViewerWiring.isOn(settings(Map.of("myogate.viewer.enabled", "false")), at("127.0.0.1")))
                .isFalse();
    }

    @Test
    void refusesToStartWithPagesThatOthersCouldSee() throws Exception {
        Settings on = settings(Map.of("myogate.viewer.enabled", "true"));

        assertThat(ViewerWiring.isOn(on, at("127.0.0.1"))).isTrue();
        ServerProperties everywhere = at("0.0.0.0");
        assertThatThrownBy(() -> ViewerWiring.isOn(on, everywhere))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith("myogate.viewer.enabled: ");
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
