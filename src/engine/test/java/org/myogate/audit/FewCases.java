package org.myogate.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.myogate.engine.Ruleset;
import org.myogate.table.RulesFiles;

/** The rules that ship with few cases, or with other texts, so that a test sees what each of them does. */
final class FewCases {

    static final String TABLE = "cases/few.csv";

    /** First row after the header. */
    static final int FIRST_LINE = 2;

    private static final List<String> KEPT =
            List.of("cases/bases.csv", "cases/names.csv", "cases/times.csv", "cases/unnoticed.csv");

    private FewCases() {}

    /** @param rows in place of all cases, without the header */
    static RulesFiles of(String... rows) {
        Map<String, String> texts = new TreeMap<>(RulesFiles.bundled().texts());
        texts.keySet().removeIf(file -> file.startsWith("cases/") && !KEPT.contains(file));
        texts.put(TABLE, "id,base,facts,settings,fires,silent,why\n" + String.join("\n", rows) + "\n");
        return new RulesFiles(new TreeMap<>(texts));
    }

    /** @param piece what stands there once */
    static RulesFiles edited(RulesFiles files, String file, String piece, String other) {
        String text = files.text(file);
        if (text.indexOf(piece) < 0 || text.indexOf(piece) != text.lastIndexOf(piece)) {
            throw new IllegalArgumentException("'" + piece + "' does not stand once in " + file);
        }
        return with(files, file, text.replace(piece, other));
    }

    static RulesFiles with(RulesFiles files, String file, String text) {
        TreeMap<String, String> texts = new TreeMap<>(files.texts());
        texts.put(file, text);
        return new RulesFiles(texts);
    }

    static Ruleset loaded(RulesFiles files) {
        return Ruleset.load(files, Map.of());
    }
}
