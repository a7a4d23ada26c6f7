package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.TermsReader;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/**
 * What a rules folder was read into.
 *
 * @param files as they were read
 * @param manifest name and settings
 * @param knowledge tables that are no rules
 * @param stages compiled rules
 * @param steps what stands between the stages
 * @param missing inputs that may be missing
 * @param vocabulary every id that a rule may name
 */
record RulesetParts(
        RulesFiles files,
        Manifest manifest,
        Knowledge knowledge,
        Map<Stage, StageRules> stages,
        Steps steps,
        MissingTable missing,
        Vocabulary vocabulary) {

    private static final String PAIRING = "terms/pairing.csv";
    private static final String BRIDGE = "state/bridge.csv";

    /** Where the compiled rules of a stage come from. */
    interface Compiled {

        StageRules of(Stage stage, List<DrlFile> read, Problems problems);
    }

    /** @throws RulesetException naming every problem with file and line */
    static RulesetParts read(RulesFiles files, Map<String, String> settings, Compiled compiled) {
        Problems problems = new Problems();
        FolderCheck.check(files, problems);
        Manifest manifest = Manifest.read(files, settings, problems);
        Knowledge knowledge = Knowledge.read(files, manifest, problems);
        Steps steps = Steps.read(files, knowledge, manifest.settings(), problems);
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        List<DrlFile> all = new ArrayList<>();
        Problems compiling = new Problems();
        for (Stage stage : Stage.values()) {
            List<DrlFile> rules = DrlFile.read(files, stage, compiling);
            all.addAll(rules);
            stages.put(stage, compiled.of(stage, rules, compiling));
        }
        List<DrlRule> rules =
                all.stream().flatMap(file -> file.rules().stream()).toList();
        Vocabulary vocabulary = Vocabulary.of(knowledge, manifest, steps, rules);
        MissingTable missing = MissingTable.read(files, knowledge.terms(), vocabulary, problems);
        RulesCheck.check(all, vocabulary, knowledge, problems);
        StateUnits.check(files, knowledge, problems);
        throwIfAny(compiling, problems);
        return new RulesetParts(files, manifest, knowledge, stages, steps, missing, vocabulary);
    }

    private static void throwIfAny(Problems compiling, Problems others) {
        List<Problem> all = Stream.concat(compiling.all().stream(), others.all().stream())
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
        if (!all.isEmpty()) {
            throw new RulesetException(all, compiling.all().isEmpty());
        }
    }

    StageRules rulesOf(Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            throw new IllegalStateException("every stage was compiled at the load");
        }
        return rules;
    }

    /** The same with one table written otherwise; only what is read from its folder is read anew. */
    RulesetParts edited(String path, String text) {
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        texts.put(path, text);
        RulesFiles changed = new RulesFiles(texts);
        Problems problems = new Problems();
        Knowledge known = knowledge;
        Steps between = steps;
        switch (path.replaceAll("/.*", "")) {
            case "thresholds" ->
                known = known.with(ThresholdsReader.read(
                        changed, known.terms(), known.citations().keySet(), manifest.settings(), problems));
            case "terms" -> {
                Terms terms = TermsReader.read(changed, manifest.settings(), problems);
                known = known.with(terms);
                if (path.equals(PAIRING)) {
                    between = Steps.read(changed, known, manifest.settings(), problems);
                }
            }
            case "state" -> {
                Steps read = Steps.read(changed, known, manifest.settings(), problems);
                between = path.equals(BRIDGE) ? steps.withBridge(read) : steps.withTable(read);
            }
            case "gate", "plan" -> between = steps.with(steps.planning(changed, known, problems));
            default -> throw new IllegalArgumentException(path + " is no table that can be edited alone");
        }
        problems.throwIfAny();
        return new RulesetParts(changed, manifest, known, stages, between, missing, vocabulary);
    }

    /** The same without one rule. */
    RulesetParts without(String rule) {
        Map<Stage, StageRules> fewer = new EnumMap<>(Stage.class);
        stages.forEach((stage, rules) -> fewer.put(stage, rules.without(rule)));
        return new RulesetParts(files, manifest, knowledge, fewer, steps, missing, vocabulary);
    }
}
