package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Ask;

/** Each question once, on the card that it changes most, with how it is recorded. */
class QuestionsTextTest {

    private static final String SYMPTOMS = "Any chest pain, fainting, palpitations or unusual breathlessness?";
    private static final String KIDNEY = "eGFR is not known. Record: eGFR 98979-8, or creatinine 2160-0.";
    private static final String CONCEPTION = "Is a pregnancy wished for?";

    private static Case planned() {
        return Cards.man().kept("EX-04").kept("DI-14").kept("DI-05");
    }

    private static List<String> details(Case of) {
        return Cards.compose(of).cards().stream().map(Card::detail).toList();
    }

    @Test
    void asksForSymptomsOnTheExerciseCardAndNowhereElse() {
        assertThat(details(planned().ask(Ask.before("symptoms-cv", "SG-01"))))
                .satisfiesExactly(
                        exercise -> assertThat(exercise)
                                .contains("**Ask first**", SYMPTOMS + " Record: the fact symptoms-cv, yes or no."),
                        diet -> assertThat(diet).doesNotContain("Ask first"));
    }

    @Test
    void asksOnTheCardThatTheAnswerChangesMost() {
        assertThat(details(planned().ask(Ask.before("egfr", "EX-04", "DI-14", "DI-15"))))
                .satisfiesExactly(
                        exercise -> assertThat(exercise).doesNotContain("eGFR is not known"),
                        diet -> assertThat(diet).containsOnlyOnce(KIDNEY));
    }

    @Test
    void asksOnTheEarlierCardWhereTwoChangeAsMuch() {
        assertThat(details(planned().ask(Ask.before("egfr", "DI-14", "EX-04"))))
                .satisfiesExactly(
                        exercise -> assertThat(exercise).containsOnlyOnce(KIDNEY),
                        diet -> assertThat(diet).doesNotContain("eGFR is not known"));
    }

    @Test
    void asksNoMoreThanTwoOnOneCard() {
        Case of = planned()
                .ask(Ask.before("egfr", "DI-14"))
                .ask(Ask.before("pregnant", "DI-05"))
                .ask(Ask.routine("trying-to-conceive", "DI-05"));

        assertThat(details(of).get(1))
                .contains(KIDNEY, "Could she be pregnant?")
                .doesNotContain(CONCEPTION);
    }

    @Test
    void asksNothingOnBehalfOfACardThatIsNotThere() {
        assertThat(details(Cards.man().kept("DI-14").ask(Ask.before("symptoms-cv", "SG-01"))))
                .singleElement()
                .satisfies(diet -> assertThat(diet).doesNotContain(SYMPTOMS));
    }
}
