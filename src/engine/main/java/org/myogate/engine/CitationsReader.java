package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code evidence/*.yaml}. */
final class CitationsReader {

    private static final Set<String> KEYS = Set.of("id", "authors", "title", "year", "doi", "url", "grade", "kind");

    private CitationsReader() {}

    /** Every source by its id, in file order; an id twice or a source without its parts is a problem. */
    static Map<String, Citation> read(RulesFiles files, Problems problems) {
        Map<String, Citation> citations = new LinkedHashMap<>();
        for (String file : files.in("evidence", ".yaml")) {
            if (WordsReader.isWords(file)) {
                continue;
            }
            Yaml yaml = new Yaml(file, problems);
            yaml.root(files.text(file)).ifPresent(root -> {
                for (Node item : yaml.items(root)) {
                    Citation citation = citation(yaml, item);
                    if (citations.putIfAbsent(citation.id(), citation) != null) {
                        yaml.problem(Yaml.line(item), "source '" + citation.id() + "' is there already");
                    }
                }
            });
        }
        return citations;
    }

    private static Citation citation(Yaml yaml, Node item) {
        Map<String, Yaml.Field> fields = yaml.fields(item, KEYS);
        int line = Yaml.line(item);
        return new Citation(
                yaml.required(fields, "id", line),
                yaml.required(fields, "authors", line),
                yaml.required(fields, "title", line),
                yaml.required(fields, "year", line),
                yaml.optional(fields, "doi"),
                yaml.optional(fields, "url"),
                yaml.required(fields, "grade", line),
                yaml.required(fields, "kind", line));
    }
}
