package org.myogate.ruleset;

import java.time.InstantSource;
import java.util.Map;
import org.myogate.ruleset.Event.Kind;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of the shadow.
 *
 * @param settling looks at it
 * @param preparation makes its rules ready, as strictly as those that go live
 * @param live what it is compared with
 * @param shadow runs it
 * @param clock dates what befell
 * @param listener is told
 */
record ShadowWatch(
        Settling settling,
        Preparation preparation,
        LiveRuleset live,
        Shadow shadow,
        InstantSource clock,
        RulesetListener listener) {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowWatch.class);

    void look() {
        settling.news(settling.look()).ifPresent(this::take);
    }

    private void take(Found found) {
        String from = settling.folder().toString();
        try {
            Preparation.Ready next = preparation.of(found.files());
            Map<String, Spoken> before = preparation.answers(live.get());
            String differences = Trial.differences(before, next.answers());
            shadow.exchange(next.live());
            LOG.warn(
                    "SHADOW: {} runs beside {}, from {}; {}",
                    next.live().label(),
                    live.get().label(),
                    from,
                    differences);
            tell(Kind.SWAPPED, next.live().label(), found, differences);
        } catch (RulesetException | BadSettings e) {
            refuse(found, Refused.message(e, settling.folder()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            refuse(found, Refused.fault(e, settling.folder()));
        }
    }

    private void refuse(Found found, String why) {
        LOG.error("REFUSED as shadow: {}", why);
        tell(Kind.REFUSED, "-", found, why);
    }

    private void tell(Kind kind, String label, Found found, String message) {
        Live now = shadow.get();
        Event event = new Event(clock.instant(), kind, label, settling.folder().toString(), found.identity(), message);
        listener.befellShadow(event, now == null ? null : now.label());
    }
}
