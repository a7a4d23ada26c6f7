package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The draft orders behind the buttons. */
class OrdersTest {

    private static List<Suggestion> suggestions(Case of) {
        return Cards.only(of).suggestions();
    }

    private static JsonNode resource(Suggestion suggestion) {
        assertThat(suggestion.actions()).hasSize(1);
        return suggestion.actions().get(0).resource();
    }

    @Test
    void draftsTheMeasurementThatIsMissingAndWouldDecide() {
        Suggestion waist = suggestions(Cards.waistMissing()).get(0);
        JsonNode order = resource(waist);

        assertThat(waist.label()).isEqualTo("Measure waist circumference");
        assertThat(waist.actions().get(0).type()).isEqualTo("create");
        assertThat(order.at("/resourceType").asString()).isEqualTo("ServiceRequest");
        assertThat(order.at("/status").asString()).isEqualTo("draft");
        assertThat(order.at("/intent").asString()).isEqualTo("proposal");
        assertThat(order.at("/subject/reference").asString()).isEqualTo("Patient/p1");
        assertThat(order.at("/encounter/reference").asString()).isEqualTo("Encounter/e7");
        assertThat(order.at("/code/coding/0/system").asString()).isEqualTo("http://loinc.org");
        assertThat(order.at("/code/coding/0/code").asString()).isEqualTo("8280-0");
        assertThat(order.at("/code/text").asString()).isEqualTo("waist circumference");
        assertThat(order.at("/reasonCode/0/text").asString())
                .isEqualTo("Would decide: visceral adiposity, metabolic syndrome");
        assertThat(order.at("/authoredOn").asString()).isEqualTo("2026-11-23T23:59:59Z");
        assertThat(order.has("patientInstruction")).isFalse();
    }

    @Test
    void draftsTheActivityAssessmentOfARecommendation() {
        List<Suggestion> suggestions = suggestions(Cards.waistMissing());

        assertThat(suggestions).hasSize(2);
        assertThat(resource(suggestions.get(1)).at("/code/coding/0/code").asString())
                .isEqualTo("398636004");
    }

    @Test
    void draftsNothingForWhatIsWithheld() {
        assertThat(Cards.compose(Cards.pressureTooHigh()).cards())
                .allSatisfy(card -> assertThat(card.suggestions()).isEmpty());
    }

    @Test
    void draftsNothingForAQuestion() {
        assertThat(suggestions(Cards.full().missing("evs", "inactivity"))).isEmpty();
    }

    @Test
    @Tag("cds-hooks-60")
    void leavesTheChoiceOpenAndPreselectsNone() {
        assertThat(Cards.only(Cards.waistMissing()).selectionBehavior()).isEqualTo("any");
        assertThat(Cards.only(Cards.full()).selectionBehavior()).isNull();
        assertThat(AnswerJson.tree(Cards.compose(Cards.waistMissing())).toString())
                .doesNotContain("isRecommended");
    }

    @Test
    void ordersWhatTwoCardsWantOnlyOnce() {
        Case of = Cards.pressureTooHigh().missing("waist", "visceral-adiposity");

        assertThat(Cards.compose(of).cards())
                .extracting(card -> card.suggestions().size())
                .containsExactly(0, 1);
    }

    @Test
    void ordersAMissingTestOnceOnTheButtonThatBundlesItAndKeepsBothReasons() {
        List<Suggestion> suggestions =
                suggestions(Cards.waistMissing().missing("ast", "hepatic").kept("PH-26"));

        assertThat(suggestions)
                .extracting(Suggestion::label)
                .contains("Order AST, ALT and platelets for FIB-4")
                .doesNotContain("Order AST");
        assertThat(reasons(suggestions, "1920-8"))
                .containsExactly(
                        "Liver fibrosis was not assessed: FIB-4 from AST, ALT and platelets can guide the choice",
                        "Would decide: fatty liver");
        assertThat(reasons(suggestions, "777-3")).hasSize(1);
    }

    @Test
    void keepsTheReasonOfARecommendationThatOrdersTheSameAsWhatIsMissing() {
        List<Suggestion> suggestions = suggestions(Cards.waistMissing().kept("ART-R10"));

        assertThat(suggestions).extracting(Suggestion::label).containsOnlyOnce("Measure waist circumference");
        assertThat(reasons(suggestions, "8280-0"))
                .hasSize(2)
                .startsWith("Would decide: visceral adiposity, metabolic syndrome")
                .anySatisfy(reason -> assertThat(reason).startsWith("No waist in 12 months"));
    }

    /** Of the one order of a code. */
    private static List<String> reasons(List<Suggestion> suggestions, String code) {
        List<JsonNode> orders = suggestions.stream()
                .flatMap(suggestion -> suggestion.actions().stream())
                .map(Action::resource)
                .filter(order -> order.at("/code/coding/0/code").asString("").equals(code))
                .toList();
        assertThat(orders).hasSize(1);
        return orders.get(0)
                .at("/reasonCode")
                .valueStream()
                .map(reason -> reason.at("/text").asString())
                .toList();
    }

    @Test
    @Tag("cds-hooks-3")
    void isValidR4() {
        Case of = Cards.waistMissing()
                .missing("fasting-insulin", "insulin-resistance")
                .missing("bp", "SG-11");

        assertThat(suggestions(of)).hasSize(3).allSatisfy(suggestion -> R4Validator.assertValid(resource(suggestion)));
    }
}
