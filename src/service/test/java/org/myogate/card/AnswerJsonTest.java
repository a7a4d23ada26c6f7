package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.engine.Silence;
import tools.jackson.databind.JsonNode;

/** The shape on the wire. */
class AnswerJsonTest {

    @Test
    @Tag("cds-hooks-47")
    @Tag("cds-hooks-94")
    void writesCardsEvenWhereThereAreNoneAndSaysWhy() {
        Answer silent = Answer.silent(new Silence(Silence.Reason.NO_REASON, "Nothing to say."));

        assertThat(AnswerJson.tree(silent).toString())
                .isEqualTo("{\"cards\":[],\"extension\":{\"org.myogate.silence\":"
                        + "{\"reason\":\"NO_REASON\",\"text\":\"Nothing to say.\"}}}");
    }

    @Test
    void writesNoSilenceBesideCards() {
        assertThat(AnswerJson.tree(Cards.compose(Cards.full())).propertyNames()).containsExactly("cards");
    }

    @Test
    @Tag("cds-hooks-2")
    @Tag("cds-hooks-61")
    void writesNothingThatIsNullOrEmpty() {
        for (Case of : List.of(Cards.full(), Cards.waistMissing(), Cards.pressureTooHigh())) {
            List<String> empty = new ArrayList<>();
            collectEmpty(AnswerJson.tree(Cards.compose(of)), "", empty);
            assertThat(empty).isEmpty();
        }
    }

    private static void collectEmpty(JsonNode node, String at, List<String> empty) {
        boolean isEmpty = node.isNull() || (node.isString() && node.asString().isEmpty());
        if (isEmpty || (node.isContainer() && node.isEmpty())) {
            empty.add(at);
        }
        node.properties().forEach(field -> collectEmpty(field.getValue(), at + "/" + field.getKey(), empty));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectEmpty(node.get(i), at + "/" + i, empty);
            }
        }
    }

    @Test
    @Tag("cds-hooks-46")
    @Tag("cds-hooks-58")
    @Tag("cds-hooks-73")
    void writesTheNamesOfCdsHooks() {
        JsonNode card = AnswerJson.tree(Cards.compose(Cards.waistMissing())).at("/cards/0");

        assertThat(card.propertyNames())
                .containsExactlyInAnyOrder(
                        "uuid",
                        "summary",
                        "detail",
                        "indicator",
                        "source",
                        "suggestions",
                        "selectionBehavior",
                        "overrideReasons",
                        "extension");
        assertThat(card.at("/extension/org.myogate/signedOff").isBoolean()).isTrue();
        assertThat(card.at("/extension/org.myogate/dataAsOf/from").asString()).isEqualTo("2026-09-03");
        assertThat(card.at("/suggestions/0/actions/0/resource/resourceType").asString())
                .isEqualTo("ServiceRequest");
    }

    @Test
    void isEitherCardsOrASilence() {
        assertThatThrownBy(() -> new Answer(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}
