package org.myogate.engine;

import java.util.regex.Pattern;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** Finds files that nobody reads: a rule in {@code visceral.drl.txt} would be missing without a word. */
final class FolderCheck {

    private static final Pattern READ = Pattern.compile(String.join(
            "|",
            ".*\\.md",
            "ruleset\\.yaml",
            "[^/]+\\.csv",
            "(terms|thresholds|state|finding|gate|plan|cases)/.*\\.csv",
            "(state|finding|gate|plan)/.*\\.drl",
            "evidence/.*\\.yaml",
            "[^/]+/.*\\.en\\.yaml"));

    private static final Pattern HIDDEN = Pattern.compile("(.*/)?\\..*");

    private FolderCheck() {}

    static void check(RulesFiles files, Problems problems) {
        files.texts().keySet().stream()
                .filter(path ->
                        !READ.matcher(path).matches() && !HIDDEN.matcher(path).matches())
                .forEach(path -> problems.add(path, 0, "is read by nobody: is its folder or its ending misspelt?"));
    }
}
