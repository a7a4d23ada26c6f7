package org.myogate.hooks;

import java.util.function.Consumer;
import org.myogate.card.Answer;
import org.myogate.card.AnswerJson;
import org.myogate.card.CallContext;
import org.myogate.engine.Outcome;
import org.myogate.intake.BadInput;
import org.myogate.intake.HookRequest;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonReader;
import org.myogate.intake.Strictness;
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

    Evaluation(LiveRuleset rules, JsonReader json, HookRequestReader requests, Moment moment) {
        this.rules = rules;
        this.json = json;
        this.requests = requests;
        this.moment = moment;
    }

    @Override
    public String answer(CdsService service, byte[] body, Consumer<CallLine> log) {
        JsonNode call = json.read(body);
        checkHook(service, call.path("hook"));
        HookRequest request = requests.read(call, Strictness.WIRE);
        log.accept(CallLine.of(request));
        AsOf asOf = moment.of(request.asOf());
        LiveRuleset.Live live = rules.get();
        Snapshot snapshot = live.ruleset().read(request.record(), asOf);
        Outcome outcome = live.ruleset().evaluate(snapshot);
        Answer answer = live.cards().compose(outcome, context(service, request, snapshot));
        log.accept(CallLine.of(request, snapshot, answer));
        return AnswerJson.tree(answer).toString();
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
                snapshot.failedLists(),
                isPatient(request));
    }

    private static boolean isPatient(HookRequest request) {
        String user = request.userId();
        return user != null && (user.startsWith("Patient/") || user.startsWith("RelatedPerson/"));
    }
}
