package org.myogate.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** A copy of the shipped rules without its rules and their words, to which a test adds its own. */
final class RulesFolder {

    /** No group: what the shipped ones name is not here. */
    private static final String MISSING =
            "group,input,fact,unit,sex,reassuring,adverse,cuts,knownBy,after,when,unless,changes,note\n";

    private final SortedMap<String, String> texts;

    private RulesFolder(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /** The tables that ship, and not one rule. */
    static RulesFolder withoutRules() {
        SortedMap<String, String> texts = new TreeMap<>(RulesFiles.bundled().texts());
        texts.keySet()
                .removeIf(path -> path.matches("(state|finding|gate|plan)/.*\\.drl|(state|gate|plan)/.*\\.en\\.yaml"));
        // Their rows name states that this folder does not have.
        for (String table : List.of("unless", "doses", "ways", "nutrients", "ranking")) {
            texts.computeIfPresent(
                    "plan/" + table + ".csv",
                    (path, text) -> text.lines().findFirst().orElse("") + "\n");
        }
        return new RulesFolder(texts)
                .with("state/states.csv", "id,op,parts,source,note\nadult,all,age-years@age.adult,project-policy,\n")
                .with("state/bridge.csv", "id,op,parts,source,note\n")
                .with("missing.csv", MISSING);
    }

    static RulesFolder shipped() {
        return new RulesFolder(new TreeMap<>(RulesFiles.bundled().texts()));
    }

    RulesFolder with(String path, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        more.put(path, text);
        return new RulesFolder(more);
    }

    /** Replaces a piece of one file. */
    RulesFolder with(String path, String old, String replacement) {
        String text = files().text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " holds no '" + old + "'");
        }
        return with(path, text.replace(old, replacement));
    }

    RulesFiles files() {
        return new RulesFiles(texts);
    }

    Ruleset load() {
        return Ruleset.load(files(), Map.of());
    }

    /** What a load complains of; empty when it does not. */
    List<String> complaints(Map<String, String> settings) {
        try {
            Ruleset.load(files(), settings);
            return List.of();
        } catch (RulesetException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    List<String> complaints() {
        return complaints(Map.of());
    }
}
