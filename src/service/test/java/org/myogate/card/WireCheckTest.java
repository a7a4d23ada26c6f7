package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WireCheckTest {

    private static final String ID = "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4";
    private static final String OTHER_ID = "4f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4";
    private static final JsonNode ORDER =
            JsonMapper.shared().readTree("{\"resourceType\":\"ServiceRequest\",\"id\":\"x\"}");

    private static Suggestion suggestion(String label, String uuid, JsonNode order) {
        return new Suggestion(label, uuid, List.of(new Action("create", "does it", order)));
    }

    private static Card card(
            String uuid, String summary, String detail, String indicator, String label, Suggestion... buttons) {
        return new Card(
                uuid,
                summary,
                detail,
                indicator,
                new CardSource(label, null, new Coding("s", "pattern", "Pattern")),
                List.of(buttons),
                buttons.length == 0 ? null : "any",
                List.of(new Coding("s", "c", "words")),
                List.of(),
                new Card.Extension(new Card.Provenance("r@1", false, null, List.of())));
    }

    private static List<String> broken(Card... cards) {
        return WireCheck.of(new Answer(List.of(cards), null));
    }

    @Test
    void findsNothingWrongWithACardAsTheyShouldBe() {
        Suggestion button = suggestion("do it", OTHER_ID, ORDER);
        assertThat(broken(card(ID, "Say it", "**all** a < 5 and <5", "info", "ADA", button)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no uuid at all,Say it,detail,info,ADA,its uuid",
        "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4,'',detail,info,ADA,its summary",
        "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4,Say it,<b>detail</b>,info,ADA,HTML",
        "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4,Say it,![x](y),info,ADA,a picture",
        "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4,Say it,detail,grave,ADA,its indicator",
        "3f6a2c1e-8d4b-8a57-9c1d-2b7e5f90a6d4,Say it,detail,info,'',its source",
    })
    void saysWhatIsWrong(String uuid, String summary, String detail, String indicator, String label, String what) {
        assertThat(broken(card(uuid, summary, detail, indicator, label)))
                .singleElement()
                .asString()
                .startsWith("card 'pattern': ")
                .contains(what);
    }

    @Test
    void countsTheSummaryByCodePoints() {
        assertThat(broken(card(ID, "\uD83D\uDE00".repeat(139), "", "info", "ADA")))
                .isEmpty();
        assertThat(broken(card(ID, "x".repeat(140), "", "info", "ADA"))).hasSize(1);
    }

    @Test
    void looksAtButtonsAndAtIdsThatStandTwice() {
        assertThat(broken(card(ID, "Say it", "", "info", "ADA", suggestion("do it", ID, ORDER))))
                .containsExactly("two cards or suggestions have one uuid");
        assertThat(broken(card(ID, "Say it", "", "info", "ADA", suggestion(" ", OTHER_ID, ORDER))))
                .hasSize(1);
        JsonNode nameless = JsonMapper.shared().readTree("{\"resourceType\":\"ServiceRequest\"}");
        assertThat(broken(card(ID, "Say it", "", "info", "ADA", suggestion("do it", OTHER_ID, nameless))))
                .hasSize(1);
    }
}
