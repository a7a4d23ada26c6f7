package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.snapshot.Present;
import org.myogate.state.Glycaemia;

/** In whom fewer cards are shown, or less on them. */
class ShutCardsTest {

    private static Present present(String concept) {
        return new Present(concept, Present.Basis.CODED, null, List.of(), List.of());
    }

    /** A pattern, an exercise plan and a diet: three cards in anybody else. */
    private static Case planned() {
        Case of = Cards.man().index("HOMA_IR", "3.1", "2026-09-03").value("WAIST", "112", "cm", "2026-09-01");
        return of.finding(
                        Axis.INSULIN_RESISTANCE,
                        Level.PROBABLE,
                        of.item(
                                "insulin-resistance/M+ FASTING_INSULIN: HOMA-IR raised",
                                true,
                                Weight.MODERATE,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.raised"))
                .kept("EX-04")
                .kept("DI-01");
    }

    private static List<String> topics(Case of) {
        return Cards.compose(of).cards().stream()
                .map(card -> card.source().topic().code())
                .toList();
    }

    @Test
    void showsPatternExerciseAndDietToAnybodyElse() {
        assertThat(topics(planned())).containsExactly("pattern", "exercise", "diet");
    }

    @Test
    void showsOneCardInPregnancyWithTheHazardsOfFoodOnIt() {
        Case pregnant = planned().statement(present("pregnant")).kept("EX-19").kept("DI-26");

        assertThat(topics(pregnant)).containsExactly("exercise");
        assertThat(Cards.only(pregnant).detail()).contains("no diet to lose weight");
    }

    @Test
    void showsTheUrgentCardAloneInPregnancyWhereThatIsOpen() {
        Case pregnant = planned()
                .statement(present("pregnant"))
                .kept("DI-26")
                .gate(Gate.stop("SG-23", Indicator.CRITICAL), present("obstetric-contraindication"));

        assertThat(topics(pregnant)).containsExactly("urgent");
        assertThat(Cards.only(pregnant).detail()).contains("no diet to lose weight");
    }

    @Test
    void showsNoPatternAfterABirthNorInAnotherDiabetes() {
        assertThat(topics(planned().statement(present("postpartum-12wk")))).doesNotContain("pattern");
        assertThat(topics(planned().glycaemia(Glycaemia.State.T1D))).containsExactly("exercise", "diet");
        assertThat(topics(planned().glycaemia(Glycaemia.State.OTHER_DM))).containsExactly("exercise", "diet");
    }

    @Test
    void showsNothingButWhatIsUrgentInHospital() {
        Case ward = planned().statement(present("acute-care-now"));

        assertThat(topics(ward.gate(Gate.stop("SG-33", Indicator.WARNING), present("acute-care-now"))))
                .containsExactly("urgent");
    }

    @Test
    void showsNoExerciseWhileSomethingStopsItButPatternAndDiet() {
        assertThat(topics(planned().gate(Gate.stop("SG-01", Indicator.CRITICAL), present("symptoms-cv"))))
                .containsExactly("urgent", "pattern", "diet");
    }

    @Test
    void tellsLevelsWithoutMeasuresOfTheBodyInAnEatingDisorder() {
        Case of = planned().statement(present("eating-disorder"));
        of.finding(
                Axis.VISCERAL_ADIPOSITY,
                Level.PROBABLE,
                of.item(
                        "visceral-adiposity/M+ ANTHRO: waist",
                        true,
                        Weight.MODERATE,
                        Family.ANTHRO,
                        "WAIST",
                        "waist.raised"));

        assertThat(Cards.compose(of).cards().get(0).detail()
                        + Cards.compose(of).cards().get(0).summary())
                .contains("probable")
                .doesNotContain("112");
    }
}
