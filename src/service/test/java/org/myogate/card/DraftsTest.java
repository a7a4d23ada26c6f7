package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The drafts behind the buttons of every sample. */
class DraftsTest {

    private static List<JsonNode> drafts(String sample) {
        return SampleAnswers.drafts(SampleAnswers.cards(sample)).toList();
    }

    private static List<String> types(String sample) {
        return drafts(sample).stream()
                .map(draft -> draft.at("/resourceType").asString())
                .toList();
    }

    @Test
    @Tag("cds-hooks-3")
    void areValidR4() {
        Map<String, JsonNode> each = new TreeMap<>();
        SampleAnswers.each().stream().flatMap(SampleAnswers::drafts).forEach(draft -> {
            String kind = draft.at("/resourceType").asString()
                    + draft.at("/code/text").asString("")
                    + draft.at("/description/text").asString("")
                    + draft.at("/oralDiet/type").size();
            each.putIfAbsent(kind, draft);
        });
        assertThat(each).hasSizeGreaterThan(20).allSatisfy((kind, draft) -> R4Validator.assertValid(draft));
    }

    @Test
    @Tag("cds-hooks-65")
    @Tag("cds-hooks-67")
    void areProposalsForThePatientAndHisEncounterWithoutInstructions() {
        assertThat(SampleAnswers.each())
                .allSatisfy(cards -> assertThat(SampleAnswers.drafts(cards)).allSatisfy(draft -> {
                    boolean isGoal = draft.at("/resourceType").asString().equals("Goal");
                    boolean isFood = draft.at("/resourceType").asString().equals("NutritionOrder");
                    boolean isTask = draft.at("/resourceType").asString().equals("Task");
                    assertThat(draft.at(
                                            isFood
                                                    ? "/patient/reference"
                                                    : isTask ? "/for/reference" : "/subject/reference")
                                    .asString())
                            .startsWith("Patient/");
                    assertThat(draft.at(isGoal ? "/lifecycleStatus" : "/intent").asString())
                            .startsWith("propos");
                    assertThat(draft.has("patientInstruction")).isFalse();
                    assertThat(isGoal
                                    || draft.at("/encounter/reference")
                                            .asString()
                                            .equals("Encounter/e7"))
                            .isTrue();
                }));
    }

    @Test
    void standOnceInAResponse() {
        assertThat(SampleAnswers.each()).allSatisfy(cards -> {
            assertThat(SampleAnswers.drafts(cards)
                            .map(draft -> draft.at("/id").asString())
                            .toList())
                    .doesNotHaveDuplicates();
            assertThat(cards.stream()
                            .flatMap(card -> card.suggestions().stream())
                            .map(Suggestion::uuid)
                            .toList())
                    .doesNotHaveDuplicates();
        });
    }

    /** Two orders of one code are one, whether a missing measurement or a recommendation brings it. */
    @Test
    void orderNoCodeTwiceInAResponse() {
        assertThat(SampleAnswers.each())
                .allSatisfy(cards -> assertThat(SampleAnswers.drafts(cards).flatMap(DraftsTest::code))
                        .doesNotHaveDuplicates());
    }

    private static Stream<String> code(JsonNode draft) {
        return Stream.of(draft)
                .filter(each -> each.at("/resourceType").asString().equals("ServiceRequest"))
                .map(each -> each.at("/code/coding/0"))
                .filter(coding -> !coding.isMissingNode())
                .map(coding -> coding.at("/system").asString() + "|"
                        + coding.at("/code").asString());
    }

    @Test
    void takeAllergensOutOfTheOneOrderOfFood() {
        List<JsonNode> food = drafts("coeliac-with-nut-and-fish-allergy").stream()
                .filter(draft -> draft.at("/resourceType").asString().equals("NutritionOrder"))
                .toList();
        assertThat(food).hasSize(1);
        assertThat(food.get(0).at("/allergyIntolerance").toString())
                .contains("AllergyIntolerance/tree-nut-allergy", "AllergyIntolerance/fish-allergy");
        assertThat(food.get(0).at("/excludeFoodModifier").toString()).contains("13577000", "227037002", "89811004");
        assertThat(food.get(0).at("/foodPreferenceModifier").toString()).contains("nut-free", "gluten-free");
        assertThat(food.get(0).at("/oralDiet/instruction").asString()).doesNotContain("nuts", "fish");
    }

    @Test
    void neverSetAWeightGoalWhereRestrictionDoesHarm() {
        assertThat(List.of("anorexia-nervosa", "pregnant-with-gestational-diabetes-wants-to-fast"))
                .allSatisfy(sample -> {
                    assertThat(drafts(sample).toString()).doesNotContain("29463-7", "kcal/d", "energy deficit");
                    assertThat(types(sample)).doesNotContain("Goal");
                });
    }

    @Test
    void ordersNoCarbohydrateDietOnInsulin() {
        assertThat(drafts("wants-to-fast-on-insulin-and-glipizide").toString()).doesNotContain("435581000124102");
        assertThat(drafts("prediabetes-asks-for-an-eating-window").toString()).contains("435581000124102");
    }

    @Test
    void sendTextWhereNoCodeIsVerified() {
        assertThat(drafts("heart-attack-20-days-ago")).anySatisfy(draft -> {
            assertThat(draft.at("/code/text").asString("")).contains("cardiac rehabilitation");
            assertThat(draft.at("/code/coding").isMissingNode()).isTrue();
        });
    }

    @Test
    void tellTheExerciseOrderItsDosesAndFrequency() {
        assertThat(drafts("fatty-liver-inactive-and-drinking")).anySatisfy(draft -> {
            assertThat(draft.at("/code/coding/0/code").asString("")).isEqualTo("229065009");
            assertThat(draft.at("/occurrenceTiming/repeat/frequency").asInt()).isEqualTo(5);
            assertThat(draft.at("/occurrenceTiming/repeat/duration").asInt()).isEqualTo(10);
            assertThat(draft.at("/note").toString()).contains("50-75 min a week");
            assertThat(draft.at("/reasonReference").toString()).contains("Observation/evs");
        });
    }
}
