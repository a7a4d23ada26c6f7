package org.myogate.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.gate.Restrictions;
import org.myogate.plan.ExercisePlan;

/** What an exercise plan says beside its numbers, as tokens: what gates take from it, and how it grows. */
final class RestrictionTokens {

    private RestrictionTokens() {}

    static Stream<String> of(ExercisePlan plan) {
        Restrictions left = plan.restrictions();
        return Stream.of(
                        left.bounds().entrySet().stream().flatMap(each -> ends("limit", each)),
                        left.floors().entrySet().stream().flatMap(each -> ends("floor", each)),
                        left.without().entrySet().stream()
                                .flatMap(each -> by("without:" + each.getKey().word(), each.getValue())),
                        left.gauges().entrySet().stream()
                                .flatMap(each ->
                                        by("gauge:" + each.getKey().name().toLowerCase(Locale.ROOT), each.getValue())),
                        plan.steps().stream().map(RestrictionTokens::step))
                .flatMap(part -> part);
    }

    /** {@code limit:aerobic/rpe/target=13<SG-29}, {@code floor:strength/repetitions/start=12<SG-06b}. */
    private static Stream<String> ends(String what, Map.Entry<Restrictions.Place, Restrictions.Bound> end) {
        Restrictions.Place place = end.getKey();
        return by(
                what + ":" + PlanTokens.slot(place.slot()) + "/" + PlanTokens.phase(place.phase()) + "="
                        + end.getValue().value().toPlainString(),
                end.getValue().gates());
    }

    /** {@code without:heat<SG-31}, {@code gauge:rpe<SG-29}. */
    private static Stream<String> by(String what, Set<String> gates) {
        return gates.stream().map(gate -> what + "<" + gate);
    }

    /** {@code weeks-5-8:aerobic/min-per-wk=90..120}, {@code weeks-13-:strength/one-rm-percent=70..80}. */
    private static String step(ExercisePlan.Step step) {
        return "weeks-" + step.fromWeek() + "-" + (step.toWeek() == null ? "" : step.toWeek()) + ":"
                + PlanTokens.slot(step.slot()) + "=" + PlanTokens.ends(step.low(), step.high());
    }
}
