package org.myogate.replay;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Ruleset;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/**
 * The ruleset a command works with; a mistake in it is named by a path that can be opened from where the user stands.
 *
 * @param folder null for the rules of this release
 * @param ruleset compiled once for all
 * @param evaluator over it
 */
record Rulebook(@Nullable Path folder, Ruleset ruleset, Evaluator evaluator) {

    /**
     * Loads all that the service would load.
     *
     * @param folder null for the rules of this release
     * @throws RulesetException naming every problem
     */
    static Rulebook load(@Nullable Path folder, Map<String, String> settings) {
        return of(folder, () -> Ruleset.load(folder == null ? RulesFiles.bundled() : RulesFiles.of(folder), settings));
    }

    /**
     * The same rules under other settings.
     *
     * @throws RulesetException naming every problem
     */
    Rulebook with(Map<String, String> settings) {
        return of(folder, () -> ruleset.with(settings));
    }

    /** A finding in these rules, by a path that can be opened from where the user stands. */
    Problem located(Problem problem) {
        return folder == null ? problem : in(folder, problem);
    }

    private static Rulebook of(@Nullable Path folder, Supplier<Ruleset> loading) {
        try {
            Ruleset ruleset = loading.get();
            return new Rulebook(folder, ruleset, evaluator(ruleset));
        } catch (RulesetException e) {
            throw folder == null ? e : new RulesetException(in(folder, e.problems()), e.compiles());
        } catch (UncheckedIOException e) {
            throw new RulesetException(List.of(new Problem(String.valueOf(folder), 0, "cannot be read")));
        }
    }

    private static Evaluator evaluator(Ruleset ruleset) {
        try {
            return Evaluator.with(ruleset);
        } catch (RulesetException e) {
            throw new RulesetException(e.problems(), true);
        }
    }

    private static List<Problem> in(Path folder, List<Problem> problems) {
        return problems.stream().map(problem -> in(folder, problem)).toList();
    }

    private static Problem in(Path folder, Problem problem) {
        boolean isWhole = problem.file().equals(folder.toString());
        String file = isWhole ? problem.file() : folder.resolve(problem.file()).toString();
        return new Problem(file, problem.line(), problem.message());
    }
}
