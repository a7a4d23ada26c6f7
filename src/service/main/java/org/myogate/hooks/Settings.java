package org.myogate.hooks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.record.QuietSettings;
import org.myogate.record.RecordSettings;
import org.myogate.ruleset.WatchSettings;
import org.myogate.trust.TrustSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a site may set under {@code myogate.*}. A name that is none of these is refused at start: a misspelt limit must
 * not pass for the default. Folders are texts here, because Spring would look for a {@code Path} on the class path first
 * and find the rules of the jar under the name {@code rules}.
 *
 * @param home the folder for what is written; a leading {@code ~} is the user's own folder
 * @param rules a rules folder in place of the one that the jar carries, null or blank for that one
 * @param watch how a change of {@code rules} goes live
 * @param samples a folder of cases that rules are tried with before they go live, null or blank for those of the jar
 * @param shadowRules a rules folder that runs beside without showing its cards, null or blank for none
 * @param zone what a local day is
 * @param maxBody the most bytes of a request body, counted after decompression
 * @param baseUrl the address of this service as callers see it, without {@code /cds-services}; null for what the call names
 * @param fetchDeadline how long all reading from an EHR's FHIR server may take in one call
 * @param cors which browser pages may call
 * @param trust who may call
 * @param quiet what is not said again
 * @param record how long it is kept what was shown and answered
 * @param maxCalls how many calls are evaluated at once, null for four per core
 * @param callDeadline after which a call is given up
 * @param missingDeadline after which it is no longer tried out what a missing value would change in the answer
 * @param warmUp made-up calls that are answered before the service is ready
 * @param viewer whether web pages are served
 * @param settings of the ruleset that differ from its own, by key: {@code waist.set}
 */
@ConfigurationProperties(prefix = "myogate", ignoreUnknownFields = false)
public record Settings(
        @DefaultValue("~/.myogate") String home,
        @Nullable String rules,
        @DefaultValue WatchSettings watch,
        @Nullable String samples,
        @Nullable String shadowRules,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("10MB") DataSize maxBody,
        @Nullable String baseUrl,
        @DefaultValue("350ms") Duration fetchDeadline,
        @DefaultValue Cors cors,
        @DefaultValue TrustSettings trust,
        @DefaultValue QuietSettings quiet,
        @DefaultValue RecordSettings record,
        @Nullable Integer maxCalls,
        @DefaultValue("10s") Duration callDeadline,
        @DefaultValue("1s") Duration missingDeadline,
        @DefaultValue("3000") int warmUp,
        @DefaultValue Pages viewer,
        @DefaultValue Map<String, String> settings) {

    private static final DataSize LARGEST_BODY = DataSize.ofGigabytes(1);
    private static final int CALLS_PER_CORE = 4;

    /**
     * Which browser pages may call.
     *
     * @param origins as {@code https://ehr.example.org}, none by default
     */
    public record Cors(@DefaultValue List<String> origins) {

        public Cors {
            origins = List.copyOf(origins);
        }
    }

    /**
     * Web pages.
     *
     * @param enabled null when nobody said, which is on with a sign-in and while nobody has to prove anything on loopback,
     *     and off elsewhere
     * @param signIn who may look
     * @param users the file of names and hashes for the sign-in by password
     * @param cardLinks whether each card links to its page
     * @param cardLinkMinutes for how long what such a page needs is kept
     * @param handout whether there is a page to print for the patient
     */
    public record Pages(
            @Nullable Boolean enabled,
            @DefaultValue("none") SignIn signIn,
            @Nullable String users,
            @DefaultValue("false") boolean cardLinks,
            @DefaultValue("30") int cardLinkMinutes,
            @DefaultValue("false") boolean handout) {

        private static final int MINUTES_MAX = 12 * 60;

        /** @throws IllegalArgumentException for a time that is none or longer than any session */
        public Pages {
            if (cardLinkMinutes < 1 || cardLinkMinutes > MINUTES_MAX) {
                throw new IllegalArgumentException(
                        "myogate.viewer.card-link-minutes must lie between 1 and " + MINUTES_MAX);
            }
        }

        /** How those who look prove who they are. */
        public enum SignIn {
            NONE,
            PASSWORD
        }

        /** {@code users} as a path, null where none are named. */
        public @Nullable Path usersFile() {
            return users == null || users.isBlank() ? null : folder(users);
        }
    }

    /** @throws IllegalArgumentException for a limit that nothing can meet */
    public Settings {
        settings = Map.copyOf(settings);
        if (maxBody.isNegative() || maxBody.toBytes() == 0 || maxBody.compareTo(LARGEST_BODY) > 0) {
            throw new IllegalArgumentException("myogate.max-body must lie between 1B and 1GB, not " + maxBody);
        }
        positive("max-calls", maxCalls == null ? 1 : maxCalls);
        positive("call-deadline", callDeadline.toNanos());
        positive("missing-deadline", missingDeadline.toNanos());
        positive("warm-up", warmUp);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("myogate." + name + " must be more than nothing");
        }
    }

    /** {@code maxCalls}, or four per core: one evaluation keeps one core busy, and some wait for an EHR. */
    int callsAtOnce() {
        return maxCalls == null ? CALLS_PER_CORE * Runtime.getRuntime().availableProcessors() : maxCalls;
    }

    /** {@code home} as a path. */
    public Path homeFolder() {
        return folder(home);
    }

    /** {@code rules} as a path, null for the rules of the jar. */
    public @Nullable Path rulesFolder() {
        return optionalFolder(rules);
    }

    /** {@code samples} as a path, null for the samples of the jar. */
    @Nullable
    Path samplesFolder() {
        return optionalFolder(samples);
    }

    /** {@code shadowRules} as a path, null for no shadow. */
    @Nullable
    Path shadowFolder() {
        return optionalFolder(shadowRules);
    }

    private static @Nullable Path optionalFolder(@Nullable String name) {
        return name == null || name.isBlank() ? null : folder(name);
    }

    /** The body limit as the length of an array. */
    int maxBodyBytes() {
        return Math.toIntExact(maxBody.toBytes());
    }

    private static Path folder(String name) {
        boolean own = name.equals("~") || name.startsWith("~/");
        return own ? Path.of(System.getProperty("user.home"), name.substring(1)) : Path.of(name);
    }
}
