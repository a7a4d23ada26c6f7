package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myogate.table.Problems;

/**
 * What has to be true of rule files beyond that they compile: Drools takes a misspelt id for a rule that never fires, and
 * an answer that depends on the order of rules for an answer.
 */
final class RulesCheck {

    private RulesCheck() {}

    static void check(List<DrlFile> files, Vocabulary vocabulary, Knowledge knowledge, Problems problems) {
        RuleForm form = new RuleForm(problems);
        Consequence consequence = new Consequence(problems);
        Literals literals = new Literals(vocabulary, knowledge, problems);
        Map<String, DrlRule> named = new LinkedHashMap<>();
        for (DrlFile file : files) {
            form.check(file);
            for (DrlRule rule : file.rules()) {
                RuleName.read(rule, problems);
                consequence.check(rule);
                literals.check(rule);
                checkSources(rule, problems);
                DrlRule first = named.putIfAbsent(rule.name(), rule);
                if (first != null) {
                    String where = first.file() + ":" + first.line();
                    rule.problem(problems, "rule '" + rule.name() + "' is there already, at " + where);
                }
            }
        }
        new WordsCheck(vocabulary, knowledge.entries(), problems).check(List.copyOf(named.values()));
    }

    private static void checkSources(DrlRule rule, Problems problems) {
        if (rule.stage() != Stage.STATE && rule.evidence().isEmpty()) {
            rule.problem(problems, "names no source: add @" + DrlRule.EVIDENCE + "( \"...\" )");
        }
    }
}
