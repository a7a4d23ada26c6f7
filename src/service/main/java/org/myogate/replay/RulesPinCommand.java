package org.myogate.replay;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.myogate.audit.PinRun;
import org.myogate.table.RulesetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a rules folder a little, one thing at a time, and lists each change that no case of the folder notices. */
@Command(
        name = "pin",
        description =
                "Nudge every number, flip every operator, take away every gate and every row that stops something, one"
                        + " at a time, and list what no case notices. Exit 0 clean, 1 findings, 3 it does not compile.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesPinCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder; the rules of this release when left out")
    private @Nullable Path folder;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "try only N of the changes, drawn by a fixed seed: always the same ones; all when left out")
    private @Nullable Integer sample;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Surroundings around;

    RulesPinCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (sample != null && sample < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--sample takes a number from 1");
        }
        try {
            Rulebook rules = Rulebook.load(folder, Map.of());
            PinRun.Report report;
            try (AuditProgress progress = new AuditProgress(around)) {
                report = PinRun.sample(rules.ruleset(), sample == null ? Integer.MAX_VALUE : sample, progress);
            }
            Messages messages = new Messages(around.err());
            report.findings().stream().map(rules::located).forEach(messages::say);
            around.out().print(rules.ruleset().name() + ": " + said(report) + "\n");
            return report.findings().isEmpty() ? Exit.GOOD : Exit.DIFFERENCE;
        } catch (RulesetException e) {
            return new Messages(around.err()).refused(e);
        }
    }

    private static String said(PinRun.Report report) {
        if (report.tried() == 0) {
            return report.findings().size() + " findings; no change was tried, for the cases do not hold";
        }
        String tried = report.tried() == report.all()
                ? "all " + report.all() + " changes tried"
                : "a sample of " + report.tried() + " of " + report.all() + " changes tried (seed " + PinRun.SEED + ")";
        String excused = report.excused() == 0
                ? ""
                : ", " + report.excused() + " not noticed for a reason in cases/unnoticed.csv";
        return (report.findings().isEmpty() ? "clean, " : report.findings().size() + " findings, ") + tried + excused;
    }
}
