package org.myogate.trust;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of trust as a site would write them, with every default. */
public final class Trusts {

    private Trusts() {}

    /** @param settings below {@code myogate.trust}: {@code mode}, {@code clients[0].iss} */
    public static TrustSettings of(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((key, value) -> source.put("trust." + key, value));
        return new Binder(source).bindOrCreate("trust", TrustSettings.class);
    }
}
