package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myogate.card.Answer;
import org.myogate.engine.Silence;
import org.myogate.record.OneCard;
import tools.jackson.databind.JsonNode;

/** What goes wrong with a link leaves the card as it is. */
class LinkedCardsTest {

    private static final Answer ANSWER = OneCard.answer("u", "pattern", "f", "EX-02");

    private final JsonNode call = Calls.json("""
            {"hook":"patient-view","fhirServer":"https://ehr.example.org","fhirAuthorization":{"access_token":"secret"},
             "extension":{"org.myogate.asOf":"2026-11-20","other":1},"prefetch":{"patient":null}}""");

    @Test
    void keepsTheCallWithoutWhatOpensTheEhrAndLeavesTheCallAsItIs() {
        List<String> kept = new ArrayList<>();
        LinkedCards linked = new LinkedCards((bytes, moment) -> {
            kept.add(new String(bytes, StandardCharsets.UTF_8) + moment);
            return Optional.of("https://cds.example.org/view/1/1");
        });

        assertThat(linked.of(ANSWER, call, "M").cards().get(0).links()).hasSize(1);
        assertThat(linked.of(ANSWER, call, null).cards().get(0).links()).hasSize(1);

        assertThat(kept)
                .containsExactly(
                        "{\"hook\":\"patient-view\",\"extension\":{\"other\":1},\"prefetch\":{\"patient\":null}}M",
                        "{\"hook\":\"patient-view\",\"extension\":{\"org.myogate.asOf\":\"2026-11-20\",\"other\":1},"
                                + "\"prefetch\":{\"patient\":null}}null");
        assertThat(call.has("fhirAuthorization")).isTrue();
        assertThat(call.at("/extension/org.myogate.asOf").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void aCardGoesOutWithoutALinkWhereNothingCanBeKept() {
        assertThat(new LinkedCards((bytes, moment) -> Optional.empty()).of(ANSWER, call, "M"))
                .isEqualTo(ANSWER);
        assertThat(new LinkedCards((bytes, moment) -> {
                            throw new IllegalStateException("full");
                        })
                        .of(ANSWER, call, "M"))
                .isEqualTo(ANSWER);
    }

    @Test
    void silenceKeepsNothing() {
        Answer silent = Answer.silent(new Silence(Silence.Reason.NO_REASON, "Nothing."));
        LinkedCards linked = new LinkedCards((bytes, moment) -> {
            throw new AssertionError("kept");
        });

        assertThat(linked.of(silent, call, "M")).isEqualTo(silent);
    }
}
