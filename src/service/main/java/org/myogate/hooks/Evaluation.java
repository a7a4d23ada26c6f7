package org.myogate.hooks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.myogate.card.Answer;
import org.myogate.card.AnswerJson;
import org.myogate.card.CallContext;
import org.myogate.card.Occasion;
import org.myogate.engine.Outcome;
import org.myogate.fetch.Completion;
import org.myogate.intake.BadInput;
import org.myogate.intake.HookRequest;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonReader;
import org.myogate.intake.PrefetchKey;
import org.myogate.intake.Strictness;
import org.myogate.ruleset.Answered;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Snapshot;
import tools.jackson.databind.JsonNode;

/** The whole way of a call: intake, engine, cards. */
final class Evaluation implements Answering {

    private final LiveRuleset rules;
    private final JsonReader json;
    private final HookRequestReader requests;
    private final Moment moment;
    private final Asked asked = new Asked();
    private final Completion completion;
    private final LinkedCards linked;
    private final Supplier<CallClock> clocks;

    /**
     * @param links keeps what the page behind a card needs
     * @param clocks starts the clock of a call
     */
    Evaluation(
            LiveRuleset rules,
            JsonReader json,
            HookRequestReader requests,
            Moment moment,
            Completion completion,
            CardLinks links,
            Supplier<CallClock> clocks) {
        this.rules = rules;
        this.json = json;
        this.requests = requests;
        this.moment = moment;
        this.completion = completion;
        this.linked = new LinkedCards(links);
        this.clocks = clocks;
    }

    @Override
    public String answer(Call call, byte[] body, Consumer<CallLine> log) {
        CdsService service = call.service();
        // Once, for all that follows: an exchange in the middle of a call must not mix two rulesets.
        LiveRuleset.Live live = rules.get();
        CallClock clock = clocks.get();
        JsonNode sent = json.read(body);
        checkHook(service, sent.path("hook"));
        clock.passed(CallStage.READ);
        JsonNode completed = completed(call, sent, live);
        clock.passed(CallStage.FETCH);
        HookRequest request = requests.read(completed, Strictness.WIRE);
        clock.passed(CallStage.READ);
        log.accept(CallLine.of(request, CallCounts.of(clock)));
        AsOf asOf = moment.of(request.asOf());
        Snapshot snapshot = live.ruleset().read(request.record(), asOf);
        clock.passed(CallStage.SNAPSHOT);
        Outcome outcome = live.ruleset().evaluate(snapshot, service.isAboutOrders() ? clock.withoutTrying() : clock);
        clock.passed(CallStage.EVALUATE);
        CallContext context = context(service, request, snapshot);
        Answer answer = live.cards()
                .compose(
                        outcome,
                        context,
                        call.remembered().quiet(context, live.ruleset().settings()));
        String text = AnswerJson.tree(call.isMade() ? linked(answer, completed, request, asOf) : answer)
                .toString();
        call.remembered().shown(context, answer);
        call.witness().accept(new Answered(live, request.record(), asOf, context));
        clock.passed(CallStage.CARDS);
        log.accept(CallLine.of(request, snapshot, answer, CallCounts.of(clock, snapshot, answer)));
        return text;
    }

    private Answer linked(Answer answer, JsonNode completed, HookRequest request, AsOf asOf) {
        boolean isMomentOfCall = moment.callerMaySet() && request.asOf() != null;
        return linked.of(
                answer, completed, isMomentOfCall ? null : asOf.instant().toString());
    }

    /** Before all else, since another hook has another context: of what is missing there nobody needs to hear. */
    private static void checkHook(CdsService service, JsonNode hook) {
        if (hook.isString() && !hook.stringValue().equals(service.hook())) {
            String text = "The service " + service.id() + " answers the hook " + service.hook() + " only.";
            throw new BadInput(400, "value", text, "hook");
        }
    }

    private CallContext context(CdsService service, HookRequest request, Snapshot snapshot) {
        return new CallContext(
                service.id(),
                request.hookInstance(),
                request.patientId(),
                request.encounterId(),
                moment.callerMaySet() && request.asOf() != null,
                request.askedInVain(snapshot.failedLists()),
                request.isForPatientSide(),
                Occasion.of(request.hook(), request.problems()));
    }

    /** With what the prefetch lacks, read from the caller's server where the call says how. */
    private JsonNode completed(Call call, JsonNode sent, LiveRuleset.Live live) {
        List<PrefetchKey> keys = asked.of(live).of(call.service());
        return requests.access(sent, Strictness.WIRE)
                .map(access -> completion.complete(sent, keys, access, call.servers()))
                .orElse(sent);
    }
}
