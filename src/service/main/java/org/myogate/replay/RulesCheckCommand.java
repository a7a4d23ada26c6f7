package org.myogate.replay;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.myogate.audit.CasesCheck;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problem;
import org.myogate.table.RulesetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a rules folder as the service would, replays its cases, and says what is in it or what is wrong with it. */
@Command(
        name = "check",
        description = "Compile and check a rules folder. Exit 0 clean, 1 findings, 3 it does not compile.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder; the rules of this release when left out")
    private @Nullable Path folder;

    private final Surroundings around;

    RulesCheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            Rulebook rulebook = Rulebook.load(folder, Map.of());
            Ruleset ruleset = rulebook.ruleset();
            List<Problem> findings = findings(ruleset);
            if (!findings.isEmpty()) {
                findings.stream().map(rulebook::located).forEach(new Messages(around.err())::say);
                return Exit.DIFFERENCE;
            }
            int rules =
                    ruleset.rules().values().stream().mapToInt(Collection::size).sum();
            around.out()
                    .print(ruleset.name() + ": clean, " + rules + " rules"
                            + (ruleset.isSignedOff() ? "" : ", not clinically signed off") + "\n");
            return Exit.GOOD;
        } catch (RulesetException e) {
            return new Messages(around.err()).refused(e);
        }
    }

    private List<Problem> findings(Ruleset ruleset) {
        try (AuditProgress progress = new AuditProgress(around)) {
            return CasesCheck.findings(ruleset, progress);
        }
    }
}
