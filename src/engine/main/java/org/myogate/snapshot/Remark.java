package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * A row of {@code terms/remarks.csv}: what a laboratory writes beside a value and what follows for it.
 *
 * @param groups whose values it concerns
 * @param word lower case
 * @param flag the value is used with; null: the value is refused
 */
record Remark(List<String> groups, String word, @Nullable Flag flag) {

    private static final String FILE = "terms/remarks.csv";
    private static final String REFUSE = "refuse";

    static List<Remark> read(RulesFiles files, Set<String> groups, Problems problems) {
        List<Remark> remarks = new ArrayList<>();
        for (Row row : Table.read(files, FILE, Set.of("codes", "word", "effect", "note"), problems)) {
            List<String> concerned = row.words("codes");
            concerned.stream()
                    .filter(group -> !groups.contains(group))
                    .forEach(group -> row.problem("no code group '" + group + "' in " + CodeTable.FILE));
            remarks.add(new Remark(concerned, row.required("word").toLowerCase(Locale.ROOT), flag(row)));
        }
        return List.copyOf(remarks);
    }

    private static @Nullable Flag flag(Row row) {
        return row.required("effect").equals(REFUSE) ? null : row.choice("effect", Flag.class);
    }

    /** Whether one of these remarks refuses a value. */
    static boolean refuse(List<Remark> remarks) {
        return remarks.stream().anyMatch(remark -> remark.flag() == null);
    }

    static Set<Flag> flags(List<Remark> remarks) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Remark remark : remarks) {
            if (remark.flag() != null) {
                flags.add(remark.flag());
            }
        }
        return flags;
    }
}
