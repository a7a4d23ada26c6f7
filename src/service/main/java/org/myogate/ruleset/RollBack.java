package org.myogate.ruleset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be asked of the rules of a service from outside: what is live, what was, and to go back. */
public final class RollBack {

    private final Shelf shelf;

    /** @param home {@code myogate.home} of the service */
    public RollBack(Path home) {
        this.shelf = new Shelf(home);
    }

    /** Nothing that could be gone back to; the message says what could. */
    public static final class Impossible extends Exception {

        private static final long serialVersionUID = 1L;

        Impossible(String message) {
            super(message);
        }
    }

    /** What befell the rules, the oldest first. */
    public List<Event> history() {
        return shelf.history().events();
    }

    /** What answers, or answered when the service ended; empty where none ever ran on a folder of rules. */
    public Optional<Event> live() {
        return history().stream().filter(event -> event.kind().isLive()).reduce((earlier, later) -> later);
    }

    /** The last event after what is live went live: why what is in the folder is not. */
    public Optional<Event> last() {
        return history().stream().reduce((earlier, later) -> later);
    }

    /** Names of what can be gone back to, the one that went live last first. */
    public List<String> kept() {
        return shelf.names();
    }

    /** What was asked for and stands, by its name. */
    public Optional<String> pinned() {
        return shelf.pin().map(Pin::ruleset);
    }

    /**
     * Asks for rules that were live before; the service takes them at its next look, or at its next start.
     *
     * @param to the name of a kept copy, or how its name or hash begins; null for what was live before
     * @return its name
     * @throws Impossible when there is none, or more than one
     */
    public String ask(@Nullable String to, Instant now) throws Impossible, IOException {
        String name = to == null ? before() : named(to);
        String seen = last().map(Event::seen).filter(text -> !text.isEmpty()).orElse(null);
        shelf.pin(new Pin(name, now, seen));
        return name;
    }

    private String before() throws Impossible {
        String live = live().map(event -> Shelf.name(event.ruleset())).orElse("");
        List<String> kept = kept();
        return history().stream()
                .filter(event -> event.kind().isLive())
                .map(event -> Shelf.name(event.ruleset()))
                .filter(Predicate.not(live::equals))
                .filter(kept::contains)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Impossible(
                        "no other ruleset is kept in " + shelf.folder() + (live.isEmpty() ? "" : "; live is " + live)));
    }

    private String named(String to) throws Impossible {
        List<String> kept = kept();
        List<String> fitting = kept.contains(to)
                ? List.of(to)
                : kept.stream()
                        .filter(name -> name.startsWith(to)
                                || name.substring(name.lastIndexOf('-') + 1).startsWith(to))
                        .toList();
        if (fitting.size() != 1) {
            String what = fitting.isEmpty() ? "is not kept in " : "is more than one in ";
            throw new Impossible(to + " " + what + shelf.folder() + "; kept are " + String.join(", ", kept));
        }
        return fitting.get(0);
    }
}
