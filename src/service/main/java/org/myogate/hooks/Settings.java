package org.myogate.hooks;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param zone what a local day is
 * @param maxBody the most bytes of a request body, counted after decompression
 * @param trust who may call
 * @param settings of the ruleset that differ from its own, by key: {@code waist.set}
 */
@ConfigurationProperties(prefix = "myogate", ignoreUnknownFields = false)
public record Settings(
        @DefaultValue("~/.myogate") String home,
        @Nullable String rules,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue Trust trust,
        @DefaultValue Map<String, String> settings) {

    private static final DataSize LARGEST_BODY = DataSize.ofGigabytes(1);

    /**
     * Who may call.
     *
     * @param mode how callers prove who they are
     */
    public record Trust(@DefaultValue("off") Mode mode) {

        /** {@code OFF}: everybody who reaches the port may call. */
        public enum Mode {
            OFF
        }
    }

    /** @throws IllegalArgumentException for a body limit that no array can hold */
    public Settings {
        settings = Map.copyOf(settings);
        if (maxBody.isNegative() || maxBody.toBytes() == 0 || maxBody.compareTo(LARGEST_BODY) > 0) {
            throw new IllegalArgumentException("myogate.max-body must lie between 1B and 1GB, not " + maxBody);
        }
    }

    /** {@code home} as a path. */
    Path homeFolder() {
        return folder(home);
    }

    /** {@code rules} as a path, null for the rules of the jar. */
    @Nullable
    Path rulesFolder() {
        return rules == null || rules.isBlank() ? null : folder(rules);
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
