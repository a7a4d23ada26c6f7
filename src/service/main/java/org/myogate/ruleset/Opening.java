package org.myogate.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.Problem;
import org.myogate.table.RulesetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With which rules a service begins: with those of its folder, as a rule. After a roll back with the kept ones, unless the
 * folder has changed since and is sound.
 *
 * @param live what it begins with
 * @param from where they were read
 * @param seen what the folder held; empty for the rules of the jar
 * @param refused what is wrong with a folder that changed and is not live, else empty
 */
record Opening(Live live, String from, String seen, String refused) {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /** Of the rules of the jar, which nobody watches or keeps. */
    static Opening ofTheJar(Loading loading) {
        return new Opening(loading.bundled(), "the jar", "", "");
    }

    /**
     * Of a folder.
     *
     * @throws RulesetException when nothing that may go live is sound
     * @throws BadSettings when only the settings of the site do not fit
     */
    static Opening of(Path folder, Loading loading, Shelf shelf) {
        Found found = Found.in(folder);
        Optional<Pin> pin = shelf.pin();
        if (pin.isEmpty()) {
            return new Opening(loading.load(found.files()), folder.toString(), found.identity(), "");
        }
        String ignored = pin.get().ignored();
        try {
            if (ignored == null) {
                shelf.pin(pin.get().ignoring(found.identity()));
                return kept(pin.get(), loading, shelf, found, "");
            }
            if (ignored.equals(found.identity())) {
                return kept(pin.get(), loading, shelf, found, "");
            }
            return changed(folder, pin.get(), loading, shelf, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of the folder ends the roll back, if it is sound. */
    private static Opening changed(Path folder, Pin pin, Loading loading, Shelf shelf, Found found) throws IOException {
        try {
            Live live = loading.load(found.files());
            shelf.unpin();
            LOG.warn("{} has changed since the roll back to {}, and counts again", folder, pin.ruleset());
            return new Opening(live, folder.toString(), found.identity(), "");
        } catch (RulesetException | BadSettings e) {
            return kept(pin, loading, shelf, found, Refused.message(e, folder));
        }
    }

    private static Opening kept(Pin pin, Loading loading, Shelf shelf, Found found, String refused) {
        String from = shelf.folder().resolve(pin.ruleset()).toString();
        try {
            LOG.warn("ROLLED BACK: {} is live, and the rules folder is ignored until it changes", pin.ruleset());
            Live live = loading.load(shelf.files(pin.ruleset()));
            return new Opening(live, from, found.identity(), refused);
        } catch (RulesetException e) {
            String why = "was asked for by 'rules rollback' and cannot go live; ask for another, or remove pin.json"
                    + " beside it. It says: " + e.getMessage();
            throw new RulesetException(List.of(new Problem(from, 0, why)), e.compiles());
        }
    }
}
