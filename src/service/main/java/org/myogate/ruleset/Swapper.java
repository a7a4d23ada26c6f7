package org.myogate.ruleset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.Event.Kind;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts other rules in place of those that are live: makes them ready beside, keeps a copy, and only then exchanges one
 * reference. Whatever goes wrong, the rules that are live stay. Not safe for use by several threads.
 */
final class Swapper {

    private static final Logger LOG = LoggerFactory.getLogger(Swapper.class);

    private final LiveRuleset rules;
    private final Preparation preparation;
    private final Shelf shelf;
    private final InstantSource clock;
    private final RulesetListener listener;
    /** Of the rules that are live; null until a swap wants to know. */
    private @Nullable Map<String, Spoken> answers;

    Swapper(LiveRuleset rules, Preparation preparation, Shelf shelf, InstantSource clock, RulesetListener listener) {
        this.rules = rules;
        this.preparation = preparation;
        this.shelf = shelf;
        this.clock = clock;
        this.listener = listener;
    }

    /** Keeps and writes down what the service began with; of the rules of the jar nothing is kept. */
    void opened(Opening opening) {
        Live live = rules.get();
        boolean ofAFolder = !opening.seen().isEmpty();
        try {
            if (ofAFolder) {
                shelf.keep(live, clock.instant(), Set.of(Shelf.name(live)));
            }
        } catch (IOException e) {
            LOG.error("{} cannot be kept in {}: {}", live.label(), shelf.folder(), String.valueOf(e));
        }
        LOG.info(
                "ruleset {} from {}, {}",
                live.label(),
                opening.from(),
                live.ruleset().isSignedOff() ? "signed off" : "not clinically signed off");
        tell(event(Kind.STARTED, live.label(), opening.from(), opening.seen(), ""), ofAFolder);
        if (!opening.refused().isEmpty()) {
            refuse("-", opening.from(), opening.seen(), opening.refused());
        }
    }

    /**
     * Takes what the watched folder holds.
     *
     * @return whether it is live now
     */
    boolean take(Path folder, Found found) {
        Live live = rules.get();
        if (found.identity().equals(live.hash())) {
            LOG.info("{} holds what is live: {}", folder, live.label());
            tell(event(Kind.UNCHANGED, live.label(), folder.toString(), found.identity(), ""), true);
            return true;
        }
        return swap(Kind.SWAPPED, folder, found.identity(), found::files);
    }

    /**
     * Takes a kept copy.
     *
     * @param seen what the watched folder holds meanwhile
     * @return whether it is live now
     */
    boolean rollBack(Pin pin, String seen) {
        Path copy = shelf.folder().resolve(pin.ruleset());
        return swap(Kind.ROLLED_BACK, copy, seen, () -> shelf.files(pin.ruleset()));
    }

    private boolean swap(Kind kind, Path from, String seen, Supplier<RulesFiles> files) {
        String label = "-";
        try {
            LOG.info("loading the rules of {}", from);
            Preparation.Ready next = preparation.of(files.get());
            label = next.live().label();
            Map<String, Spoken> before = answers == null ? preparation.answers(rules.get()) : answers;
            String differences = Trial.differences(before, next.answers());
            shelf.keep(next.live(), clock.instant(), spared(next.live()));
            rules.exchange(next.live());
            answers = next.answers();
            String what =
                    kind == Kind.SWAPPED ? "SWAPPED" : "ROLLED BACK, the rules folder is ignored until it changes";
            LOG.warn("{}: {} is live, from {}; {}", what, label, from, differences);
            tell(event(kind, label, from.toString(), seen, differences), true);
            return true;
        } catch (RulesetException | BadSettings e) {
            refuse(label, from.toString(), seen, Refused.message(e, from));
        } catch (IOException e) {
            refuse(label, from.toString(), seen, shelf.folder() + ":0 the rules cannot be kept there: " + e);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            refuse(label, from.toString(), seen, Refused.fault(e, from));
        }
        return false;
    }

    /** What is live, and what is about to be; they may be the same. */
    private Set<String> spared(Live next) {
        return new HashSet<>(List.of(Shelf.name(next), Shelf.name(rules.get())));
    }

    private void refuse(String label, String from, String seen, String why) {
        LOG.error("REFUSED: {} stays live, and not {}: {}", rules.get().label(), from, why);
        tell(event(Kind.REFUSED, label, from, seen, why), true);
    }

    private Event event(Kind kind, String ruleset, String from, String seen, String message) {
        return new Event(clock.instant(), kind, ruleset, from, seen, message);
    }

    private void tell(Event event, boolean lasting) {
        if (lasting) {
            try {
                shelf.history().add(event);
            } catch (IOException e) {
                LOG.error("{} cannot be written: {}", shelf.folder(), String.valueOf(e));
            }
        }
        listener.befell(event, rules.get().label());
    }
}
