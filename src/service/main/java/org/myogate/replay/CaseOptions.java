package org.myogate.replay;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.AsOf;
import org.myogate.table.RulesetException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that evaluates cases may be told: the moment, the zone, settings of the ruleset. */
final class CaseOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "evaluate as of this date (its last second) or instant with offset;"
                    + " else the request's own, else asOf of case.yaml, else now")
    private @Nullable String asOf;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "a setting of the ruleset, as waist.set=ASIAN")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--zone", paramLabel = "ZONE", description = "what a local day is (default UTC)")
    private ZoneId zone = ZoneOffset.UTC;

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** The moment of each case; now is now for all of them. */
    Moments moments(Surroundings around) {
        checkNothingStandsBefore();
        return new Moments(
                asOf == null ? null : moment(asOf),
                zone,
                around.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What stands between {@code replay} and the name of its subcommand would be read by nobody. */
    private void checkNothingStandsBefore() {
        CommandSpec above = spec.parent();
        if (above != null && !above.commandLine().getParseResult().matchedArgs().isEmpty()) {
            throw mistake("files and options stand behind '" + spec.qualifiedName() + "'");
        }
    }

    private AsOf moment(String text) {
        try {
            return AsOf.parse(text, zone);
        } catch (IllegalArgumentException e) {
            throw mistake("--as-of: " + e.getMessage());
        }
    }

    /**
     * The rules under the settings that were given. A ruleset that only these spoil is not to blame for them.
     *
     * @param folder null for the rules of this release
     */
    Rulebook rulebook(@Nullable Path folder) {
        try {
            return Rulebook.load(folder, settings);
        } catch (RulesetException e) {
            if (!settings.isEmpty()) {
                Rulebook.load(folder, Map.of());
                throw new ParameterException(spec.commandLine(), "--set: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    ParameterException mistake(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
