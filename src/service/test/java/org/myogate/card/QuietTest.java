package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.engine.Silence;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;

/** What was set aside, or shown a short while ago, is left out, and the answer says so. */
class QuietTest {

    private static final Quiet.Reason DECLINES =
            new Quiet.Reason("https://myogate.org/fhir/CodeSystem/override-reason", "patient-declines");

    private static Quiet.Before before(Quiet.Kind kind, Quiet.Reason reason) {
        return new Quiet.Before(
                kind, Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-12-20T10:00:00Z"), reason);
    }

    private static final Quiet.Before OVERRIDDEN = before(Quiet.Kind.OVERRIDDEN, DECLINES);
    private static final Quiet.Before SHOWN = before(Quiet.Kind.SHOWN, null);

    private static Quiet about(Quiet.Before before, String... topics) {
        return (topic, facts) -> Set.of(topics).contains(topic) ? Optional.of(before) : Optional.empty();
    }

    private static Answer compose(Case of, Quiet quiet) {
        return Cards.COMPOSER.compose(of.outcome(), Cards.CALL, quiet);
    }

    private static List<String> topics(Answer answer) {
        return answer.cards().stream().map(card -> card.source().topic().code()).toList();
    }

    private static Case critical() {
        return Cards.full()
                .value("systolic-bp.now", "184", "mm[Hg]", "2026-11-20")
                .gate(Gate.stop("SG-11", Indicator.CRITICAL), "systolic-bp.now", "sbp.stop");
    }

    @Test
    void leavesOutTheCardThatWasSetAsideAndSaysSoOnThePattern() {
        Answer answer = compose(Cards.pressureTooHigh(), about(OVERRIDDEN, "urgent"));

        assertThat(topics(Cards.compose(Cards.pressureTooHigh()))).containsExactly("urgent", "pattern");
        assertThat(topics(answer)).containsExactly("pattern");
        assertThat(answer.cards().get(0).detail())
                .contains("**Not shown again:** Safety first, answered \"Patient declines\" on 2026-11-20, until"
                        + " 2026-12-20; sooner if the facts behind it change.");
    }

    @Test
    void saysItOnTheFirstCardWhereThePatternItselfIsKeptBack() {
        Answer answer = compose(Cards.pressureTooHigh(), about(OVERRIDDEN, "pattern"));

        assertThat(topics(answer)).containsExactly("urgent");
        assertThat(answer.cards().get(0).detail()).contains("**Not shown again:** Insulin resistance pattern, ");
    }

    @Test
    void saysWhyThereIsNothingLeft() {
        Answer answer = compose(Cards.pressureTooHigh(), about(OVERRIDDEN, "pattern", "urgent"));

        assertThat(answer.cards()).isEmpty();
        assertThat(answer.silence().reason()).isEqualTo(Silence.Reason.ALREADY_SHOWN);
        assertThat(answer.silence().text())
                .startsWith(
                        "All there is to say was answered or shown before: Safety first, answered \"Patient declines\"")
                .contains("Insulin resistance pattern, ", "until 2026-12-20");
    }

    @Test
    void neverKeepsBackWhatIsCritical() {
        assertThat(topics(compose(critical(), about(OVERRIDDEN, "urgent", "pattern"))))
                .containsExactly("urgent");
        assertThat(topics(compose(critical(), about(SHOWN, "urgent", "pattern"))))
                .containsExactly("urgent");
    }

    @Test
    void doesNotKeepBackAWarningOnlyBecauseItWasShown() {
        Answer answer = compose(Cards.pressureTooHigh(), about(SHOWN, "urgent", "pattern"));

        assertThat(topics(answer)).containsExactly("urgent");
        assertThat(answer.cards().get(0).detail()).contains("pattern, shown on 2026-11-20, until 2026-12-20");
    }

    @Test
    void doesNotRepeatAReasonThatIsNoneOfOurs() {
        Quiet.Before other =
                before(Quiet.Kind.OVERRIDDEN, new Quiet.Reason("http://a.example", "mrs smith is on holiday"));
        Quiet.Before none = before(Quiet.Kind.OVERRIDDEN, null);

        assertThat(compose(Cards.pressureTooHigh(), about(other, "urgent"))
                        .cards()
                        .get(0)
                        .detail())
                .contains("answered \"another reason\" on")
                .doesNotContain("smith");
        assertThat(compose(Cards.pressureTooHigh(), about(none, "urgent"))
                        .cards()
                        .get(0)
                        .detail())
                .contains("Safety first, set aside without a reason on 2026-11-20");
    }

    @Test
    void tellsWhatConcernsTheWholeResponseOnACardThatIsLeft() {
        Case of = Cards.waistMissing().kept("EX-01");
        Answer all = Cards.compose(of);
        Answer left = compose(of, about(OVERRIDDEN, "pattern"));

        assertThat(topics(all)).containsExactly("pattern", "exercise");
        assertThat(all.cards().get(1).detail()).doesNotContain("Missing and would decide");
        assertThat(left.cards().get(0).detail()).contains("Missing and would decide", "Observation/9");
    }

    @Test
    void asksWithTheTopicAndTheFactsThatTheAnswerCarries() {
        Map<String, String> asked = new HashMap<>();
        Answer answer = compose(Cards.pressureTooHigh(), (topic, facts) -> {
            asked.put(topic, facts);
            return Optional.empty();
        });

        assertThat(answer.cards())
                .hasSize(2)
                .allSatisfy(card -> assertThat(answer.facts().get(card.uuid()))
                        .matches("[0-9a-f]{64}")
                        .isEqualTo(asked.get(card.source().topic().code())));
        assertThat(answer).isEqualTo(Cards.compose(Cards.pressureTooHigh()));
    }
}
