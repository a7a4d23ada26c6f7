package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** Reads the word files that stand beside the rules. */
final class WordsReader {

    private static final Set<String> KEYS = Set.of("name", "says", "why", "lifts", "record");

    private WordsReader() {}

    /**
     * An entry and where it stands, so that a check can point at it.
     *
     * @param file path inside the folder
     * @param line of its id
     * @param word what it says
     */
    record Entry(String file, int line, Words.Word word) {}

    /** Every entry of every {@code <folder>/<topic>.en.yaml} by its id, in file order; an id twice is a problem. */
    static Map<String, Entry> read(RulesFiles files, Problems problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String file : files.texts().keySet()) {
            if (!isWords(file)) {
                continue;
            }
            Yaml yaml = new Yaml(file, problems);
            yaml.root(files.text(file))
                    .ifPresent(root -> yaml.fields(root).forEach((id, field) -> {
                        Entry first = entries.putIfAbsent(id, new Entry(file, field.line(), word(yaml, field)));
                        if (first != null) {
                            yaml.problem(field.line(), "'" + id + "' has words already, in " + first.file());
                        }
                    }));
        }
        return entries;
    }

    /** Words stand beside what they name, in any folder: {@code gate/exercise.en.yaml}. */
    static boolean isWords(String file) {
        return file.endsWith(".en.yaml");
    }

    private static Words.Word word(Yaml yaml, Yaml.Field entry) {
        Map<String, Yaml.Field> fields = yaml.fields(entry.value(), KEYS);
        return new Words.Word(
                yaml.required(fields, "name", entry.line()),
                yaml.optional(fields, "says"),
                yaml.optional(fields, "why"),
                yaml.optional(fields, "lifts"),
                yaml.optional(fields, "record"));
    }
}
