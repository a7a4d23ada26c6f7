package org.myogate.engine;

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

    private final Map<String, DrlRule> rules = new LinkedHashMap<>();

    private Catalogue() {}

    /**
     * Where something stands.
     *
     * @param file inside the folder
     * @param line from 1
     */
    public record Place(String file, int line) {}

    /** Of rules that were loaded, so that they can be read. */
    public static Catalogue of(RulesFiles files) {
        Catalogue catalogue = new Catalogue();
        Stream.of(Stage.values())
                .flatMap(stage -> DrlFile.read(files, stage, new Problems()).stream())
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> catalogue.rules.put(rule.name(), rule));
        return catalogue;
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
