package org.myogate.replay;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.myogate.ruleset.Event;
import org.myogate.ruleset.RollBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists which rules a service answered with, which it refused and why, and which are kept. */
@Command(
        name = "history",
        description = {
            "List which rules a service began with, took, took back or refused, the newest last.",
            "An asterisk marks what 'rules rollback --to' can go back to."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesHistoryCommand implements Callable<Integer> {

    @Mixin
    private RecordHome home = new RecordHome();

    private final Surroundings around;

    RulesHistoryCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        RollBack rules = new RollBack(home.folder());
        try {
            List<String> kept = rules.kept();
            for (Event event : rules.history()) {
                String mark = kept.contains(event.ruleset()) ? "*" : " ";
                around.out()
                        .print(String.format(
                                "%s %-11s %s %s%n", event.at(), event.kind().word(), mark, event.ruleset()));
                event.message().lines().forEach(line -> around.out().print("    " + Plain.line(line) + "\n"));
            }
            return Exit.GOOD;
        } catch (UncheckedIOException e) {
            new Messages(around.err()).say(home.folder() + ":0 cannot be read: " + e.getMessage());
            return Exit.UNUSABLE;
        }
    }
}
