package org.myogate.ruleset;

import java.util.Map;
import org.myogate.card.CardComposer;
import org.myogate.card.UuidKey;
import org.myogate.engine.Ruleset;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/**
 * Makes a ruleset out of files. Start, swap, roll back and shadow all come by here, so that none of them takes what
 * another would refuse.
 *
 * @param settings of the site that differ from those of the ruleset
 * @param key names the cards
 */
public record Loading(Map<String, String> settings, UuidKey key) {

    public Loading {
        settings = Map.copyOf(settings);
    }

    /**
     * The rules of a folder. Their hash stands on each card, since a site may change them without raising the version.
     *
     * @throws RulesetException naming every problem with file and line
     * @throws BadSettings when the rules are sound and only the settings do not fit them
     */
    Live load(RulesFiles files) {
        Ruleset ruleset = ruleset(files);
        String hash = files.hash();
        return new Live(ruleset, new CardComposer(ruleset, LiveRuleset.shortHash(hash), key), hash);
    }

    /** The rules that the jar carries. @throws BadSettings when the settings do not fit them */
    Live bundled() {
        RulesFiles files = RulesFiles.bundled();
        Ruleset ruleset = ruleset(files);
        return new Live(ruleset, new CardComposer(ruleset, key), files.hash());
    }

    private Ruleset ruleset(RulesFiles files) {
        try {
            return Ruleset.load(files, settings);
        } catch (RulesetException e) {
            if (!settings.isEmpty()) {
                Ruleset.load(files, Map.of());
                throw new BadSettings(e);
            }
            throw e;
        }
    }
}
