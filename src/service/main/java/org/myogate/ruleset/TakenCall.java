package org.myogate.ruleset;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.card.CallContext;
import org.myogate.card.Occasion;
import org.myogate.engine.Outcome;
import org.myogate.intake.HookRequest;

/**
 * The call that the service is taken to answer where nobody calls it: the request itself where its hook has a service, else
 * the opening of the patient's chart.
 */
public final class TakenCall {

    private static final String SERVICE = "myogate-";
    private static final String CHART_OPENED = "patient-view";
    private static final Set<String> HOOKS =
            Set.of(CHART_OPENED, "encounter-start", "order-select", "order-sign", "problem-list-item-create");

    private TakenCall() {}

    /** @param isMomentAsked the moment is the one that stands in the request, so the service's cards would say so */
    public static CallContext of(@Nullable HookRequest call, Outcome outcome, boolean isMomentAsked) {
        String patient = outcome.snapshot().person().id();
        Set<String> failed = outcome.snapshot().failedLists();
        return new CallContext(
                SERVICE + (call != null && HOOKS.contains(call.hook()) ? call.hook() : CHART_OPENED),
                call == null ? "replay of " + patient : call.hookInstance(),
                patient,
                call == null ? null : call.encounterId(),
                isMomentAsked,
                call == null ? failed : call.askedInVain(failed),
                call != null && call.isForPatientSide(),
                call == null ? Occasion.CHART : Occasion.of(call.hook(), call.problems()));
    }
}
