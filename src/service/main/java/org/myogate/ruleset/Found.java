package org.myogate.ruleset;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/**
 * What a rules folder held at one look. What is checked and loaded is what was read then, so that it cannot change on the
 * way.
 *
 * @param identity the hash of the content; where it cannot be read, what keeps it from being read
 * @param content null where it cannot be read
 * @param problem why it cannot be read, null where it can
 */
record Found(
        String identity,
        @Nullable RulesFiles content,
        @Nullable RulesetException problem) {

    static Found in(Path folder) {
        try {
            RulesFiles files = RulesFiles.of(folder);
            return new Found(files.hash(), files, null);
        } catch (RulesetException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            String why = "cannot be read: " + e.getMessage();
            return unreadable(new RulesetException(List.of(new Problem(folder.toString(), 0, why))));
        }
    }

    private static Found unreadable(RulesetException problem) {
        return new Found("unreadable: " + problem.getMessage(), null, problem);
    }

    /** @throws RulesetException where it cannot be read */
    RulesFiles files() {
        if (content == null) {
            throw problem == null ? new IllegalStateException(identity) : problem;
        }
        return content;
    }

    @Override
    public String toString() {
        return "Found[" + identity + "]";
    }
}
