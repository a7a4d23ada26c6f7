package org.myogate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myogate.snapshot.Cutoff;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The same rules and the same facts in another order: what comes out has to be the same. */
final class Shuffle {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");

    private Shuffle() {}

    /** Every rule file with its rules in another order, under a name that puts the file elsewhere, too. */
    static RulesFiles rules(RulesFiles files, Random random) {
        SortedMap<String, String> shuffled = new TreeMap<>();
        files.texts().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                String name = path.replace("/", "/" + random.nextInt(1000) + "-");
                shuffled.put(name, rules(text, random));
            } else {
                shuffled.put(path, text);
            }
        });
        return new RulesFiles(shuffled);
    }

    private static String rules(String text, Random random) {
        List<String> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            rules.add(matcher.group());
        }
        String head = RULE.matcher(text).replaceAll("");
        Collections.shuffle(rules, random);
        return head + "\n" + String.join("\n\n", rules) + "\n";
    }

    /** What a stage does with facts in another order: each firing with what it matched and added, as a sorted list. */
    static List<String> run(Stage stage, RulesFiles files, List<?> facts, Map<String, Cutoff> cutoffs, Random random) {
        Problems problems = new Problems();
        StageRules rules = StageRules.compile(stage, DrlFile.read(files, stage, problems), problems);
        problems.throwIfAny();
        List<Object> inOrder = new ArrayList<>(facts);
        Collections.shuffle(inOrder, random);
        return rules.run(inOrder, cutoffs, Deadline.NONE).stream()
                .map(firing ->
                        firing.rule() + " | " + firing.facts() + " | " + firing.cutoffs() + " | " + firing.added())
                .sorted()
                .collect(Collectors.toList());
    }
}
