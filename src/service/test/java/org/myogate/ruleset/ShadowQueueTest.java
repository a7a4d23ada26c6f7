package org.myogate.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.myogate.card.CallContext;
import org.myogate.card.UuidKey;
import org.myogate.intake.HookRequest;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.intake.Strictness;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.snapshot.AsOf;

/** What the shadow cannot keep up with, or cannot answer, holds nobody up. */
class ShadowQueueTest {

    private static final Live RULES =
            new Loading(Map.of(), new UuidKey("a key of sixteen bytes".getBytes(StandardCharsets.US_ASCII))).bundled();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final int MANY = 100;

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    /** Holds the shadow's thread at its first comparison. */
    private final RulesetListener holding = new RulesetListener() {
        @Override
        public void befell(Event event, String live) {}

        @Override
        public void befellShadow(Event event, @Nullable String shadow) {}

        @Override
        public void differs(String kind, String rule) {}

        @Override
        public void countsAnew() {
            busy.countDown();
            try {
                assertThat(free.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    };

    private static Answered answered() {
        Sample sample = Samples.bundled().all().stream()
                .filter(each -> each.name().equals("waist-missing-and-deciding"))
                .findFirst()
                .orElseThrow();
        HookRequest request = new HookRequestReader()
                .read(
                        sample.call(new JsonReader(JsonLimits.anyLength())
                                .read(sample.body().getBytes(StandardCharsets.UTF_8))),
                        Strictness.WIRE);
        AsOf asOf = AsOf.endOf(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);
        CallContext context = new CallContext("myogate-patient-view", "h", "p", null, true, Set.of(), false);
        return new Answered(RULES, request.record(), asOf, context);
    }

    @Test
    void dropsWhatComesWhileTooManyWaitAndCountsIt() throws Exception {
        Answered answered = answered();
        try (Shadow shadow = new Shadow(holding, CLOCK)) {
            shadow.offer(answered);
            assertThat(shadow.dropped()).isZero();
            shadow.exchange(RULES);
            shadow.offer(answered);
            assertThat(busy.await(1, TimeUnit.MINUTES)).isTrue();

            for (int call = 0; call < MANY; call++) {
                shadow.offer(answered);
            }
            long dropped = shadow.dropped();
            assertThat(dropped).isBetween(1L, (long) MANY);
            free.countDown();
            SiteFolder.await("the rest", () -> shadow.compared() == 1 + MANY - dropped);
            assertThat(shadow.equal()).isEqualTo(shadow.compared());
        }
    }

    @Test
    void countsWhatItCannotAnswerAndGoesOn() throws Exception {
        free.countDown();
        Answered good = answered();
        try (Shadow shadow = new Shadow(holding, CLOCK)) {
            shadow.exchange(RULES);
            shadow.offer(new Answered(RULES, null, good.asOf(), good.context()));
            shadow.offer(good);
            SiteFolder.await("both", () -> shadow.compared() == 1);
            assertThat(shadow.failed()).isEqualTo(1);
        }
    }
}
