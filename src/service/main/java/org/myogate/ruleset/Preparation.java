package org.myogate.ruleset;

import java.util.Map;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/**
 * Makes rules ready beside those that are live.
 *
 * @param loading reads, checks and compiles them
 * @param trial answers the samples
 */
record Preparation(Loading loading, Trial trial) {

    /**
     * Rules that could go live this moment.
     *
     * @param live checked, tried and warm
     * @param answers what each sample comes to
     */
    record Ready(Live live, Map<String, Spoken> answers) {}

    /**
     * Makes ready, or refuses.
     *
     * @throws RulesetException naming every problem
     * @throws BadSettings when only the settings of the site do not fit
     */
    Ready of(RulesFiles files) {
        Live next = loading.load(files);
        Map<String, Spoken> answers = trial.answers(next);
        trial.warm(next);
        return new Ready(next, answers);
    }

    /** What rules that are in use already make of the samples; nothing when they cannot answer them all. */
    Map<String, Spoken> answers(Live inUse) {
        try {
            return trial.answers(inUse);
        } catch (RulesetException e) {
            return Map.of();
        }
    }
}
