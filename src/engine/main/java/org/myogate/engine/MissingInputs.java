package org.myogate.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.myogate.engine.MissingInputMember.Plausible;
import org.myogate.engine.MissingInputSignature.Difference;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;

/**
 * Finds what is missing and would decide: an input is named only when two plausible values of it lead to different answers,
 * seen by evaluating both.
 */
final class MissingInputs {

    /** Evaluations per call; what is not tried in time is taken from the table and marked so. */
    private static final int MOST_EVALUATIONS = 24;

    /** Nothing is advised to these, so nothing is asked of them. */
    private static final Set<Silence.Reason> UNASKED =
            Set.of(Silence.Reason.UNDER_18, Silence.Reason.AGE_UNKNOWN, Silence.Reason.HOSPICE);

    private final MissingTable table;
    private final Terms terms;
    private final int mostEvaluations;

    MissingInputs(MissingTable table, Terms terms) {
        this(table, terms, MOST_EVALUATIONS);
    }

    /** @param mostEvaluations per call */
    MissingInputs(MissingTable table, Terms terms, int mostEvaluations) {
        this.table = table;
        this.terms = terms;
        this.mostEvaluations = mostEvaluations;
    }

    /**
     * A group as it stands for one patient.
     *
     * @param group the group
     * @param present members that are known and are taken as measured again, in one draw with the others
     * @param missing members that are not, with what they may turn out to be
     */
    private record Gap(
            MissingInputGroup group, List<MissingInputMember> present, Map<MissingInputMember, Plausible> missing) {

        int scenarios() {
            return missing.values().stream()
                    .mapToInt(plausible -> plausible.values().size())
                    .max()
                    .orElse(0);
        }

        long inputs() {
            return missing.keySet().stream()
                    .map(MissingInputMember::input)
                    .distinct()
                    .count();
        }
    }

    MissingTable table() {
        return table;
    }

    /**
     * What is missing and would decide, best first.
     *
     * @param assess the same patient with a value more
     * @param isLate whether there is no time left to try; asked before each group
     */
    List<MissingInput> find(Outcome outcome, Function<Snapshot, Outcome> assess, BooleanSupplier isLate) {
        Silence silence = outcome.silence();
        if (silence != null && UNASKED.contains(silence.reason())) {
            return List.of();
        }
        MissingInputFacts facts = MissingInputFacts.of(outcome);
        MissingInputRanking ranking = new MissingInputRanking();
        int left = mostEvaluations;
        for (MissingInputGroup group : table.groups()) {
            if (!group.isAsked(facts)) {
                continue;
            }
            Gap gap = gap(group, facts);
            int scenarios = gap.scenarios();
            if (scenarios < 2) {
                continue;
            }
            if (scenarios <= left && !isLate.getAsBoolean()) {
                left -= scenarios;
                gap.missing().keySet().forEach(ranking.tried(difference(outcome, gap, scenarios, assess)));
            } else {
                gap.missing().keySet().forEach(ranking.untried(group.expected(facts)));
            }
        }
        return ranking.inOrder();
    }

    private static Gap gap(MissingInputGroup group, MissingInputFacts facts) {
        List<MissingInputMember> present = new ArrayList<>();
        Map<MissingInputMember, Plausible> missing = new LinkedHashMap<>();
        for (MissingInputMember member :
                group.fitting(facts.outcome().snapshot().person().sex())) {
            if (member.isMissing(facts)) {
                missing.put(member, member.plausible(facts));
            } else {
                present.add(member);
            }
        }
        return new Gap(group, present, missing);
    }

    private Difference difference(Outcome outcome, Gap gap, int scenarios, Function<Snapshot, Outcome> assess) {
        Snapshot repeated = outcome.snapshot();
        for (MissingInputMember member : gap.present()) {
            repeated = member.repeated(repeated, terms);
        }
        List<MissingInputSignature> signatures = new ArrayList<>();
        for (int scenario = 0; scenario < scenarios; scenario++) {
            Snapshot assumed = repeated;
            for (Map.Entry<MissingInputMember, Plausible> entry : gap.missing().entrySet()) {
                Plausible plausible = entry.getValue();
                assumed = entry.getKey().assumed(assumed, terms, plausible.value(scenario), plausible.scale());
            }
            signatures.add(MissingInputSignature.of(assess.apply(assumed), table.states()));
        }
        Difference difference = MissingInputSignature.difference(signatures);
        return gap.inputs() < 2
                ? difference
                : difference.shared(
                        gap.group().about(), signatures.get(0).levels().keySet());
    }
}
