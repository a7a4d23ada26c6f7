package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * A row of {@code terms/methods.csv}: a word of the method that makes a value one of another group.
 *
 * @param group of the code
 * @param word lower case
 * @param becomes the group it is read as
 */
record MethodWord(String group, String word, String becomes) {

    /** Stands for a value that the patient alone reported. */
    static final String STATED = "(stated)";

    private static final String FILE = "terms/methods.csv";

    static List<MethodWord> read(RulesFiles files, Map<String, Analyte> analytes, Problems problems) {
        List<MethodWord> words = new ArrayList<>();
        for (Row row : Table.read(files, FILE, Set.of("codes", "word", "becomes", "note"), problems)) {
            MethodWord word = new MethodWord(row.required("codes"), row.required("word"), row.required("becomes"));
            Set<String> from = quantities(word.group(), analytes);
            if (from.isEmpty() || !from.equals(quantities(word.becomes(), analytes))) {
                row.problem("'" + word.group() + "' and '" + word.becomes() + "' are not groups of one quantity");
            }
            words.add(word);
        }
        return List.copyOf(words);
    }

    private static Set<String> quantities(String group, Map<String, Analyte> analytes) {
        return analytes.values().stream()
                .filter(use -> use.groups().contains(group))
                .map(use -> use.quantity().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
