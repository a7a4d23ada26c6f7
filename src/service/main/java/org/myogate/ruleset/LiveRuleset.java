package org.myogate.ruleset;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.card.CardComposer;
import org.myogate.card.UuidKey;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** The ruleset that answers now. A call takes it once and keeps it to its end. */
public final class LiveRuleset {

    private volatile Live live;

    private LiveRuleset(Live first) {
        this.live = first;
    }

    /**
     * Rules and what writes their cards.
     *
     * @param ruleset checked and compiled
     * @param cards composes the cards of exactly these rules
     */
    public record Live(Ruleset ruleset, CardComposer cards) {

        /** The same under other settings. */
        public Live with(Ruleset other) {
            return new Live(other, cards.with(other));
        }
    }

    /**
     * Loads the first ruleset.
     *
     * @param folder a rules folder, null for the one that the jar carries
     * @param settings that differ from those of the ruleset
     * @param key names the cards
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     * @throws BadSettings when the rules are sound and only the settings do not fit them
     */
    public static LiveRuleset load(@Nullable Path folder, Map<String, String> settings, UuidKey key) {
        RulesFiles files = folder == null ? RulesFiles.bundled() : files(folder);
        Ruleset ruleset = ruleset(files, settings);
        return new LiveRuleset(new Live(ruleset, new CardComposer(ruleset, key)));
    }

    private static Ruleset ruleset(RulesFiles files, Map<String, String> settings) {
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

    private static RulesFiles files(Path folder) {
        try {
            return RulesFiles.of(folder);
        } catch (UncheckedIOException e) {
            String why = "cannot be read: " + e.getMessage();
            throw new RulesetException(List.of(new Problem(folder.toString(), 0, why)));
        }
    }

    /** What is live at this moment. */
    public Live get() {
        return live;
    }
}
