package org.myogate.replay;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myogate.ruleset.Event;
import org.myogate.ruleset.RollBack;
import org.myogate.table.RulesetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which rules a service answers with. */
@Command(
        name = "live",
        description = {
            "Print which rules a service answers with, and why the folder is not what is live where it is not.",
            "Exit 0: the folder is live. 1: it was refused, or something was rolled back."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesLiveCommand implements Callable<Integer> {

    @Mixin
    private RecordHome home = new RecordHome();

    private final Surroundings around;

    RulesLiveCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Messages messages = new Messages(around.err());
        RollBack rules = new RollBack(home.folder());
        try {
            Optional<Event> live = rules.live();
            if (live.isEmpty()) {
                messages.say(home.folder() + ":0 no service has run here with myogate.rules");
                return Exit.UNUSABLE;
            }
            around.out()
                    .print(live.get().ruleset() + " since " + live.get().at() + ", from "
                            + live.get().from() + "\n");
            int exit = Exit.GOOD;
            Optional<String> pinned = rules.pinned();
            if (pinned.isPresent()) {
                messages.say("rolled back to " + pinned.get() + "; the rules folder is ignored until it changes");
                exit = Exit.DIFFERENCE;
            }
            Optional<Event> refused = rules.last().filter(event -> event.kind() == Event.Kind.REFUSED);
            if (refused.isPresent()) {
                messages.say("refused at " + refused.get().at() + ":");
                refused.get().message().lines().forEach(messages::say);
                exit = Exit.DIFFERENCE;
            }
            return exit;
        } catch (RulesetException e) {
            e.problems().forEach(messages::say);
        } catch (UncheckedIOException e) {
            messages.say(home.folder() + ":0 cannot be read: " + e.getMessage());
        }
        return Exit.UNUSABLE;
    }
}
