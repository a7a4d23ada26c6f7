package org.myogate.doctor;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.myogate.engine.Ruleset;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** Whether the rules compile with the settings of this site, and who stands for them. */
record RulesCheck(Site site) implements Check {

    private static final String PLACE = "rules";
    private static final String ADVICE = "run 'rules check' on the folder; it names every mistake with file and line";

    @Override
    public List<Finding> findings() {
        String from = site.rules() == null ? "the jar" : site.rules().toString();
        try {
            RulesFiles files = site.rules() == null ? RulesFiles.bundled() : RulesFiles.of(site.rules());
            Ruleset ruleset = Ruleset.load(files, site.settings());
            int rules =
                    ruleset.rules().values().stream().mapToInt(Collection::size).sum();
            String what = ruleset.name() + " from " + from + ", " + rules + " rules";
            return List.of(
                    ruleset.isSignedOff()
                            ? Finding.ok(PLACE, what + ", signed off")
                            : Finding.warn(
                                    PLACE, what + ", not clinically signed off", "every card says so until it is"));
        } catch (RulesetException e) {
            String more =
                    e.problems().size() == 1 ? "" : " and " + (e.problems().size() - 1) + " more";
            return List.of(Finding.fail(PLACE, from + ": " + e.problems().get(0) + more, ADVICE));
        } catch (UncheckedIOException e) {
            return List.of(Finding.fail(PLACE, from + " cannot be read", "name a readable folder in myogate.rules"));
        }
    }
}
