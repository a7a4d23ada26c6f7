package org.myogate.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.RollBack;
import org.myogate.table.RulesetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a service to take back rules that were live before. */
@Command(
        name = "rollback",
        description = {
            "Go back to rules that were live before, and print which.",
            "A running service takes them at its next look, another at its next start. Its rules folder is ignored until it"
                    + " changes; 'rules live' shows what answers."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesRollbackCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "a ruleset of 'rules history', or how its hash begins (default: what was live before)")
    private @Nullable String to;

    @Mixin
    private RecordHome home = new RecordHome();

    private final Surroundings around;

    RulesRollbackCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Messages messages = new Messages(around.err());
        try {
            around.out()
                    .print(new RollBack(home.folder()).ask(to, around.clock().instant()) + "\n");
            return Exit.GOOD;
        } catch (RollBack.Impossible e) {
            messages.say(String.valueOf(e.getMessage()));
        } catch (RulesetException e) {
            e.problems().forEach(messages::say);
        } catch (IOException e) {
            messages.say(home.folder() + ":0 cannot be written: " + e.getClass().getSimpleName());
        }
        return Exit.UNUSABLE;
    }
}
