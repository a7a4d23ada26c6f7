package org.myogate.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.trust.TrustSettings;

/**
 * The settings of an installation, as the service would read them.
 *
 * @param home the folder for what is written
 * @param rules a rules folder, null for the rules of this release
 * @param settings of the ruleset that differ from its own
 * @param baseUrl the address that callers see, null when it is not set
 * @param origins of browser pages that may call
 * @param trust who may call
 * @param database where it is recorded what was shown and answered
 */
public record Site(
        Path home,
        @Nullable Path rules,
        Map<String, String> settings,
        @Nullable String baseUrl,
        List<String> origins,
        TrustSettings trust,
        Database database) {

    /**
     * A database.
     *
     * @param url of JDBC, null for the file in the home folder
     * @param user who logs in
     * @param password of that user
     */
    public record Database(@Nullable String url, String user, String password) {
        @Override
        public String toString() {
            return "Database[]";
        }
    }

    public Site {
        settings = Map.copyOf(settings);
        origins = List.copyOf(origins);
    }
}
