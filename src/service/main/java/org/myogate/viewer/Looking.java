package org.myogate.viewer;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.engine.Outcome;
import org.myogate.intake.Amendment;
import org.myogate.intake.BadInput;
import org.myogate.intake.Change;
import org.myogate.intake.HookRequest;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayText;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.ruleset.TakenCall;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;

/**
 * Reads what was pasted and evaluates one patient of it, as replay does.
 *
 * @param rules live now
 * @param limits of what is read
 * @param zone what a local day is
 */
record Looking(LiveRuleset rules, JsonLimits limits, ZoneId zone) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** One case for each patient, and one without a record for each thing that cannot be read. */
    List<ReplayCase> read(Kept kept) {
        return ReplayText.read(kept.text(), limits);
    }

    /** @throws BadInput when the moment it asks for is none */
    Seen see(Kept kept, ReplayCase one, PatientRecord record) {
        AsOf asOf = asOf(kept, one);
        boolean isMomentAsked = !kept.isDayChosen() && one.asOf() != null;
        return see(record, one.request(), asOf, isMomentAsked, rules.get());
    }

    /** The same patient as if some things were otherwise. */
    Seen assume(Seen seen, List<Change> changes) {
        LiveRuleset.Live live = seen.live();
        AsOf asOf = seen.outcome().snapshot().asOf();
        PatientRecord amended = Amendment.of(
                seen.record(), live.ruleset().terms(), seen.outcome().snapshot(), changes);
        return see(amended, seen.request(), asOf, false, live);
    }

    /** Under rules that were taken once. */
    static Seen see(
            PatientRecord record,
            @Nullable HookRequest request,
            AsOf asOf,
            boolean isMomentAsked,
            LiveRuleset.Live live) {
        Outcome outcome = live.ruleset().evaluate(live.ruleset().read(record, asOf));
        Answer answer = live.cards().compose(outcome, TakenCall.of(request, outcome, isMomentAsked));
        return new Seen(record, request, live.cards().telling(outcome), answer, live);
    }

    private AsOf asOf(Kept kept, ReplayCase one) {
        String own = one.asOf();
        return parse(kept.isDayChosen() || own == null ? kept.asOf() : own);
    }

    /** @throws BadInput with 400 for what is neither a date nor an instant with offset */
    AsOf parse(String text) {
        try {
            AsOf asOf = AsOf.parse(text, zone);
            int year = asOf.day().getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return asOf;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text that came.
        }
        throw new BadInput(400, "value", "The day to look from is neither a date nor an instant with offset.", "as-of");
    }
}
