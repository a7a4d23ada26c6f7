package org.myogate.ruleset;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myogate.table.RulesetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the rules folder, and for whoever asked to roll back. Not safe for use by several threads. */
final class RulesWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);

    private final Settling settling;
    private final Swapper swapper;
    private final Shelf shelf;
    private final boolean takesChanges;
    private @Nullable Pin obeyed;
    private String complaint = "";

    /**
     * Watches.
     *
     * @param obeyed what the service began with, null when that is not what somebody asked for
     * @param takesChanges whether a change of the folder goes live; a roll back always does
     */
    RulesWatch(Settling settling, Swapper swapper, Shelf shelf, @Nullable Pin obeyed, boolean takesChanges) {
        this.settling = settling;
        this.swapper = swapper;
        this.shelf = shelf;
        this.obeyed = obeyed;
        this.takesChanges = takesChanges;
    }

    void look() throws IOException {
        Found found = settling.look();
        Optional<Pin> pin = pin();
        Instant before = obeyed == null ? null : obeyed.at();
        if (pin.isPresent() && !pin.get().at().equals(before)) {
            obey(pin.get(), found);
        } else if (takesChanges
                && pin.filter(asked -> found.identity().equals(asked.ignored())).isEmpty()) {
            Optional<Found> news = settling.news(found);
            if (news.isPresent() && swapper.take(settling.folder(), news.get()) && pin.isPresent()) {
                shelf.unpin();
                obeyed = null;
            }
        }
    }

    private Optional<Pin> pin() {
        try {
            Optional<Pin> pin = shelf.pin();
            complaint = "";
            return pin;
        } catch (RulesetException e) {
            String said = String.valueOf(e.getMessage());
            if (!said.equals(complaint)) {
                LOG.error("{}", said);
                complaint = said;
            }
            return Optional.ofNullable(obeyed);
        }
    }

    /** What cannot go live is not asked for any more: else the next start would fail on it. */
    private void obey(Pin asked, Found found) throws IOException {
        Pin pin = asked.ignored() == null ? asked.ignoring(found.identity()) : asked;
        if (swapper.rollBack(pin, found.identity())) {
            shelf.pin(pin);
            obeyed = pin;
        } else if (obeyed == null) {
            shelf.unpin();
        } else {
            shelf.pin(obeyed);
        }
    }
}
