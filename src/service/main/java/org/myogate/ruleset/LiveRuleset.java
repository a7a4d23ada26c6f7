package org.myogate.ruleset;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.card.CardComposer;
import org.myogate.card.UuidKey;
import org.myogate.engine.Ruleset;
import org.myogate.table.RulesFiles;

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
    public record Live(Ruleset ruleset, CardComposer cards) {}

    /**
     * Loads the first ruleset.
     *
     * @param folder a rules folder, null for the one that the jar carries
     * @param key names the cards
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public static LiveRuleset load(@Nullable Path folder, UuidKey key) {
        RulesFiles files = folder == null ? RulesFiles.bundled() : RulesFiles.of(folder);
        Ruleset ruleset = Ruleset.load(files, Map.of());
        return new LiveRuleset(new Live(ruleset, new CardComposer(ruleset, key)));
    }

    /** What is live at this moment. */
    public Live get() {
        return live;
    }
}
