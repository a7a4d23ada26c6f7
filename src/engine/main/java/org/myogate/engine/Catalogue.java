package org.myogate.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The rules of a ruleset as they are written, with the place of each. */
public final class Catalogue {

    /** Ids of the cut-offs that are read outside rules and states, of values that no outcome lists. */
    public static final Set<String> READ_OUTSIDE_RULES = Knowledge.CUTOFFS;

    /** Ids that the engine itself asks for. */
    static final Set<String> ASKED_FOR = Stream.of(Knowledge.CUTOFFS, Knowledge.USES, Knowledge.CONCEPTS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Stage, List<DrlFile>> files;
    private final Map<String, DrlRule> rules = new LinkedHashMap<>();

    private Catalogue(Map<Stage, List<DrlFile>> files) {
        this.files = files;
        files.values().stream()
                .flatMap(List::stream)
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> rules.put(rule.name(), rule));
    }

    /**
     * Where something stands.
     *
     * @param file inside the folder
     * @param line from 1
     */
    public record Place(String file, int line) {}

    /** Of rules that were loaded, so that they can be read. */
    public static Catalogue of(RulesFiles files) {
        Map<Stage, List<DrlFile>> read = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            read.put(stage, List.copyOf(DrlFile.read(files, stage, new Problems())));
        }
        return new Catalogue(read);
    }

    List<DrlFile> files(Stage stage) {
        return files.getOrDefault(stage, List.of());
    }

    /** Full names in the order of the files, of all stages. */
    public List<String> rules() {
        return List.copyOf(rules.keySet());
    }

    /** @throws IllegalArgumentException when there is no such rule */
    public Place place(String rule) {
        DrlRule found = rules.get(rule);
        if (found == null) {
            throw new IllegalArgumentException("no rule '" + rule + "'");
        }
        return new Place(found.file(), found.line());
    }
}
