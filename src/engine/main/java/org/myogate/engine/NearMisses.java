package org.myogate.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * Finds rules that nearly fire for a patient: that do not fire, and would if one of their conditions were left out. A
 * condition is what a pattern asks beyond the name of its fact ({@code reaches($high)}), or the pattern itself where it asks
 * no more. Drools itself says so: each rule is compiled again, once without each of its conditions.
 */
public final class NearMisses {

    private static final String FILE = "near";

    private final Map<Stage, StageRules> looser = new EnumMap<>(Stage.class);
    private final Map<Stage, Set<String>> single = new EnumMap<>(Stage.class);

    private NearMisses() {}

    /** @param wanted names of the rules that are looked at */
    public static NearMisses of(Catalogue catalogue, Set<String> wanted) {
        NearMisses near = new NearMisses();
        for (Stage stage : Stage.values()) {
            Problems problems = new Problems();
            TreeMap<String, String> texts = new TreeMap<>();
            for (DrlFile file : catalogue.files(stage)) {
                String text = near.looser(file, wanted);
                if (!text.isEmpty()) {
                    texts.put(file.path().replaceAll("\\.drl$", "-" + FILE + ".drl"), text);
                }
            }
            List<DrlFile> written = DrlFile.read(new RulesFiles(texts), stage, problems);
            near.looser.put(stage, StageRules.compile(stage, written, problems));
            problems.throwIfAny();
        }
        return near;
    }

    /** The rules of a file once without each condition, or nothing where none is looked at. */
    private String looser(DrlFile file, Set<String> wanted) {
        List<String> rules = new ArrayList<>();
        for (DrlRule rule : file.rules()) {
            if (wanted.contains(rule.name())) {
                List<String> texts = LooserRules.of(rule);
                rules.addAll(texts);
                if (LooserRules.hasOneCondition(rule)) {
                    single.computeIfAbsent(rule.stage(), stage -> new HashSet<>())
                            .add(rule.name());
                }
            }
        }
        String head = file.text()
                .lines()
                .filter(line -> line.startsWith("package ") || line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        return rules.isEmpty() ? "" : head + "\n" + String.join("\n", rules);
    }

    /**
     * Which of the rules nearly fire.
     *
     * @param recall of the patient under the rules themselves
     * @param fired names of the rules that fire
     */
    public Set<String> of(Recall recall, Set<String> fired) {
        return Stream.of(Stage.values())
                .flatMap(stage -> of(stage, recall))
                .filter(rule -> !fired.contains(rule))
                .collect(Collectors.toSet());
    }

    private Stream<String> of(Stage stage, Recall recall) {
        StageRules rules = looser.get(stage);
        Stream<String> loose = rules == null || rules.names().isEmpty()
                ? Stream.of()
                : recall.again(rules).stream().map(firing -> LooserRules.original(firing.rule()));
        return Stream.concat(loose, single.getOrDefault(stage, Set.of()).stream());
    }
}
