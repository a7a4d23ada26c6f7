package org.myogate.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.myogate.intake.ReplayCase;
import org.myogate.table.RulesetException;

/**
 * Gives each case the ruleset with the settings of its {@code case.yaml}; those of the command line win. A ruleset is
 * read once for each set of settings. Not safe for use by several threads.
 */
final class CaseSettings implements Evaluators {

    private final Map<String, String> given;
    private final Rulebook usual;
    private final Map<Map<String, String>, Rulebook> loaded = new HashMap<>();

    /**
     * Cases without settings of their own share {@code usual}.
     *
     * @param given settings of the command line
     * @param usual loaded with them
     */
    CaseSettings(Map<String, String> given, Rulebook usual) {
        this.given = Map.copyOf(given);
        this.usual = usual;
        loaded.put(this.given, usual);
    }

    @Override
    public Evaluator of(ReplayCase one) {
        return rulebook(one).evaluator();
    }

    /** @throws BadCase when the case asks for what no ruleset can be */
    Rulebook rulebook(ReplayCase one) {
        Path folder = one.caseFolder();
        if (folder == null) {
            return with(given);
        }
        CaseFile written = CaseFile.read(folder);
        Map<String, String> settings = new LinkedHashMap<>(written.set());
        settings.putAll(given);
        try {
            return with(Map.copyOf(settings));
        } catch (RulesetException e) {
            throw new BadCase(folder.resolve(CaseFile.NAME).toString(), written.setLine(), "set: " + e.getMessage());
        }
    }

    private Rulebook with(Map<String, String> settings) {
        return loaded.computeIfAbsent(settings, usual::with);
    }
}
