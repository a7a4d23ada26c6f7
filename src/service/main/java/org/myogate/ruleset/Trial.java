package org.myogate.ruleset;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.myogate.card.Answer;
import org.myogate.card.WireCheck;
import org.myogate.engine.Outcome;
import org.myogate.intake.BadInput;
import org.myogate.intake.HookRequest;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.intake.Strictness;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.Problem;
import org.myogate.table.RulesetException;
import tools.jackson.databind.JsonNode;

/**
 * Answers every sample with a ruleset that is not live yet. That it answers otherwise than the live one is what an edit is
 * for; that it throws, or writes a card that no EHR could show, keeps it out. It is warm afterwards, too.
 *
 * @param samples to answer
 * @param zone what a local day is
 * @param clock the moment of samples that name none
 * @param mostAnswers samples are answered again until there are so many
 */
public record Trial(Samples samples, ZoneId zone, InstantSource clock, int mostAnswers) {

    private static final long LONGEST_AGAIN_NANOS = 5_000_000_000L;

    /** A problem with a sample stands under this word and the name of its folder. */
    static final String SAMPLE = "sample ";

    private static final JsonReader JSON = new JsonReader(JsonLimits.anyLength());

    /**
     * What each sample comes to.
     *
     * @throws RulesetException naming each sample that could not be answered, and why
     */
    Map<String, Spoken> answers(Live live) {
        HookRequestReader requests = new HookRequestReader();
        List<Problem> problems = new ArrayList<>();
        Map<String, Spoken> spoken = new LinkedHashMap<>();
        for (Sample sample : samples.all()) {
            answer(sample, live, requests, problems, spoken);
        }
        if (!problems.isEmpty()) {
            throw new RulesetException(problems, true);
        }
        return spoken;
    }

    /** Again and again, for the compiler of the machine; so long as nobody has to wait for it. */
    void warm(Live live) {
        HookRequestReader requests = new HookRequestReader();
        List<Sample> all = samples.all();
        long start = System.nanoTime();
        for (int done = all.size(); done < mostAnswers && System.nanoTime() - start < LONGEST_AGAIN_NANOS; done++) {
            answer(all.get(done % all.size()), live, requests, new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    private void answer(
            Sample sample, Live live, HookRequestReader requests, List<Problem> problems, Map<String, Spoken> spoken) {
        String place = SAMPLE + sample.name();
        try {
            JsonNode call = sample.call(JSON.read(sample.body().getBytes(StandardCharsets.UTF_8)));
            HookRequest request = requests.read(call, Strictness.WIRE);
            Snapshot snapshot = live.ruleset().read(request.record(), asOf(sample, request));
            Outcome outcome = live.ruleset().evaluate(snapshot);
            Answer answer = live.cards().compose(outcome, TakenCall.of(request, outcome, true));
            WireCheck.of(answer).forEach(broken -> problems.add(new Problem(place, 0, broken)));
            spoken.put(sample.name(), Spoken.of(outcome, answer));
        } catch (BadInput e) {
            problems.add(new Problem(place, 0, "cannot be read: " + e.getMessage() + " " + e.where()));
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(new Problem(place, 0, "cannot be answered: " + Refused.place(e)));
        }
    }

    private AsOf asOf(Sample sample, HookRequest request) {
        String asked = request.asOf() == null ? sample.asOf() : request.asOf();
        return asked == null ? new AsOf(clock.instant(), zone) : AsOf.parse(asked, zone);
    }

    /** In how many samples each rule differs, in words; the most frequent first. */
    static String differences(Map<String, Spoken> before, Map<String, Spoken> after) {
        if (before.isEmpty()) {
            return "whether the samples are answered otherwise is not known: those before cannot answer them all";
        }
        Map<String, Integer> byRule = new LinkedHashMap<>();
        int samples = 0;
        for (Map.Entry<String, Spoken> each : after.entrySet()) {
            Spoken earlier = before.get(each.getKey());
            List<Spoken.Difference> found = earlier == null ? List.of() : earlier.differences(each.getValue());
            samples += found.isEmpty() ? 0 : 1;
            found.stream().map(Spoken.Difference::rule).distinct().forEach(rule -> byRule.merge(rule, 1, Integer::sum));
        }
        String rules = byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> each.getKey() + " in " + each.getValue())
                .collect(Collectors.joining(", "));
        return samples == 0
                ? "all " + after.size() + " samples are answered as before"
                : samples + " of " + after.size() + " samples are answered otherwise: " + rules;
    }
}
