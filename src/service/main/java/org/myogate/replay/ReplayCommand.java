package org.myogate.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    // Not required in picocli's sense: it would ask for them before a subcommand, too.
    @Parameters(arity = "0..*", paramLabel = "FILES...", hideParamSyntax = true, description = "files and folders")
    private List<Path> files = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "for people (default), or a line per patient")
    private Report.Format format = Report.Format.TEXT;

    @Option(names = "--rules", paramLabel = "DIR", description = "use this rules folder in place of the bundled one")
    private @Nullable Path folder;

    private final Surroundings around;

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw options.mistake("Missing required parameter: FILES");
        }
        Moments moments = options.moments(around);
        Messages messages = new Messages(around.err());
        Rulebook rules = options.rulebook(folder);
        Replay replay = new Replay(
                new CaseSettings(options.settings(), rules),
                moments,
                Report.in(format, rules.ruleset()).to(around.out()),
                new ExpectedCheck(messages),
                messages);
        try (Stream<ReplayCase> cases = ReplayFiles.open(files);
                Progress progress = new Progress(around, messages)) {
            return replay.run(progress.over(cases.iterator()));
        }
    }
}
