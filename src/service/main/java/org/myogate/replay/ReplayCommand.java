package org.myogate.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import org.myogate.snapshot.AsOf;
import org.myogate.table.RulesetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays files; {@code replay run} is the same by its full name. */
@Command(
        name = "replay",
        description = {
            "Evaluate patients from files and say what the service would answer, and why.",
            "FILES: CDS Hooks requests, FHIR R4 Bundles or resources (*.json), NDJSON (*.ndjson), or folders of them."
        },
        footer = {
            "",
            "A case is compared with the expected.json beside it.",
            "Exit: 0 good, 1 a difference, 2 unusable input or command line, 3 rules refused, 70 a fault of Myogate."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    // Not required in picocli's sense: it would ask for them before a subcommand, too.
    @Parameters(arity = "0..*", paramLabel = "FILES...", hideParamSyntax = true, description = "files and folders")
    private List<Path> files = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "evaluate as of this date (its last second) or instant with offset;"
                    + " else the request's own, else asOf of case.yaml, else now")
    private @Nullable String asOf;

    @Option(names = "--format", paramLabel = "text|json", description = "for people (default), or a line per patient")
    private Report.Format format = Report.Format.TEXT;

    @Option(names = "--rules", paramLabel = "DIR", description = "use this rules folder in place of the bundled one")
    private @Nullable Path folder;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "a setting of the ruleset, as waist.set=ASIAN")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--zone", paramLabel = "ZONE", description = "what a local day is (default UTC)")
    private ZoneId zone = ZoneOffset.UTC;

    private final Surroundings around;

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: FILES");
        }
        checkNothingStandsBefore();
        Instant now = around.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Moments moments = new Moments(asOf == null ? null : moment(asOf), zone, now);
        Messages messages = new Messages(around.err());
        Rulebook rules = rulebook();
        Replay replay = new Replay(
                new CaseSettings(settings, rules),
                moments,
                Report.in(format, rules.ruleset()).to(around.out()),
                new ExpectedCheck(messages),
                messages);
        try (Stream<ReplayCase> cases = ReplayFiles.open(files);
                Progress progress = new Progress(around, messages)) {
            return replay.run(progress.over(cases.iterator()));
        }
    }

    /** What stands between {@code replay} and {@code run} would be read by nobody. */
    private void checkNothingStandsBefore() {
        CommandSpec above = spec.parent();
        if (above != null && !above.commandLine().getParseResult().matchedArgs().isEmpty()) {
            String name = spec.qualifiedName();
            throw new ParameterException(spec.commandLine(), "files and options stand behind '" + name + "'");
        }
    }

    private AsOf moment(String text) {
        try {
            return AsOf.parse(text, zone);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--as-of: " + e.getMessage());
        }
    }

    /** A ruleset that only this command's settings spoil is not to blame for them. */
    private Rulebook rulebook() {
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
}
