package org.myogate.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays files with two rulesets and says what changes. */
@Command(
        name = "compare",
        description = {
            "Evaluate patients with two rulesets and say what changes: by rule, by card, by patient.",
            "FILES: as for replay. Name, version and sign-off of a ruleset are no change."
        },
        footer = {
            "",
            "Exit: 0 no change, 1 a change, 2 unusable input or command line, 3 rules refused, 70 a fault of Myogate."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class CompareCommand implements Callable<Integer> {

    private static final int HANDFUL = 5;
    private static final int TWO = 2;

    @Parameters(arity = "1..*", paramLabel = "FILES...", hideParamSyntax = true, description = "files and folders")
    private List<Path> files = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "a rules folder; given twice, before and after; given once, it is held against the bundled one")
    private List<Path> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "for people (default), programs, a browser")
    private ComparisonReport.Format format = ComparisonReport.Format.TEXT;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "patients shown of each rule, each card and over all (default ${DEFAULT-VALUE})")
    private int examples = HANDFUL;

    private final Surroundings around;

    CompareCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (folders.isEmpty() || folders.size() > TWO) {
            throw options.mistake("--rules: one folder, which is held against the bundled rules, or two");
        }
        if (examples < 0) {
            throw options.mistake("--examples: a number from 0");
        }
        Moments moments = options.moments(around);
        Rulebook before = options.rulebook(folders.size() == 1 ? null : folders.get(0));
        Rulebook after = options.rulebook(folders.get(folders.size() - 1));
        Messages messages = new Messages(around.err());
        Set<String> reworded =
                PatientChange.reworded(before.ruleset().words(), after.ruleset().words());
        Comparing comparing = new Comparing(
                new CaseSettings(options.settings(), before),
                new CaseSettings(options.settings(), after),
                moments,
                (file, one, other) -> PatientChange.between(file, one, other, reworded),
                messages);
        Comparison comparison = new Comparison(examples);
        int exit = compare(comparing, comparison, messages);
        around.out().print(ComparisonReport.in(format).of(before, after, comparison));
        return Math.max(exit, comparison.changed() == 0 ? Exit.GOOD : Exit.DIFFERENCE);
    }

    private int compare(Comparing comparing, Comparison comparison, Messages messages) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Stream<ReplayCase> cases = ReplayFiles.open(files);
                Progress progress = new Progress(around, messages)) {
            return comparing.run(progress.over(cases.iterator()), threads, comparison::add);
        }
    }
}
