package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.state.Glycaemia;

/** The one sentence that has to be useful alone. */
class SummaryTest {

    private static int length(String summary) {
        return summary.codePointCount(0, summary.length());
    }

    @Test
    void namesThePatternItsLevelItsValuesAndHowMuchMoreThereIs() {
        assertThat(Cards.only(Cards.full()).summary())
                .isEqualTo("Pattern consistent with visceral adiposity and insulin resistance (definite); WHtR 0.629,"
                        + " HOMA-IR 4.8 (+4)");
    }

    @Test
    void groupsAxesByLevel() {
        Case of = Cards.full();
        of.finding(
                Axis.INACTIVITY,
                Level.PROBABLE,
                of.item(
                        "inactivity/M+ SELF_REPORT: x",
                        true,
                        Weight.MODERATE,
                        Family.SELF_REPORT,
                        "evs-min-per-wk",
                        "evs.insufficient"));

        assertThat(Cards.only(of).summary())
                .isEqualTo("Pattern consistent with visceral adiposity and insulin resistance (definite), inactivity"
                        + " (probable); WHtR 0.629, HOMA-IR 4.8 (+3)");
    }

    @Test
    void staysShortWithEveryAxisDefinite() {
        Case of = Cards.full();
        for (Axis axis : Axis.values()) {
            of.finding(
                    axis,
                    Level.DEFINITE,
                    of.item(axis.id() + "/S+ ANTHRO: x", true, Weight.STRONG, Family.ANTHRO, "WHtR", "whtr.high"));
        }

        String summary = Cards.only(of).summary();

        // Nine axes and three states; five names fit.
        assertThat(length(summary)).isLessThanOrEqualTo(139);
        assertThat(summary)
                .isEqualTo("Pattern consistent with visceral adiposity, lipotoxicity, inflammation, oxidative stress"
                        + " and insulin resistance (definite); WHtR 0.629 (+7)");
    }

    @Test
    void saysBesideThePatternWhatHasToBeActedOn() {
        Case of = Cards.full()
                .value("a1c-percent", "6.9", "%", "2026-09-01")
                .glycaemia(Glycaemia.State.DM_RANGE, "a1c-percent")
                .state("dm-range");

        // Two axes of three, and one state of three: inactivity, metabolic syndrome and the waist are the others.
        assertThat(Cards.only(of).summary())
                .isEqualTo("Pattern consistent with visceral adiposity and insulin resistance (definite); WHtR 0.629;"
                        + " diabetes range, not yet confirmed (+3)");
    }

    @Test
    void saysTheStopWithThePressureThatCausedIt() {
        assertThat(Cards.compose(Cards.pressureTooHigh()).cards().get(0).summary())
                .isEqualTo("Hold exercise: resting blood pressure at or above 180 mmHg systolic or 110 mmHg diastolic;"
                        + " 184/112 mmHg (2026-11-20)");
    }

    /** Whatever later rules will say: a sentence that fits no longer gives up its values, then its last words. */
    @Test
    @Tag("cds-hooks-50")
    void everySentenceOfTheRulesFitsWithACount() {
        // The page for the patient is paper: none of its sentences stands on a card.
        assertThat(Cards.RULESET.words().byId().entrySet().stream()
                        .filter(word -> !word.getKey().startsWith("handout."))
                        .map(Map.Entry::getValue)
                        .map(Word::says)
                        .filter(says -> !says.isEmpty()))
                .isNotEmpty()
                .allSatisfy(says -> assertThat(length(says)).isLessThanOrEqualTo(139 - " (+99)".length()));
    }

    @Property
    void neverCutsInsideAWordNorBeyondTheLimit(
            @ForAll List<@NotBlank @StringLength(min = 1, max = 24) String> words,
            @ForAll @IntRange(max = 40) int others) {
        List<String> whole =
                words.stream().map(word -> word.replaceAll("[\\s…]+", "x")).toList();
        String sentence = "Start " + String.join(" ", whole);

        String summary = Summary.of(text(sentence, "waist 112 cm (2026-09-01)"), others);

        assertThat(length(summary)).isLessThanOrEqualTo(139);
        String count = others > 0 ? " (+" + others + ")" : "";
        assertThat(summary).endsWith(count);
        String said = summary.substring(0, summary.length() - count.length());
        if (said.endsWith("…")) {
            assertThat(sentence + " ").startsWith(said.substring(0, said.length() - 1) + " ");
        } else {
            assertThat(said).startsWith(sentence);
        }
    }

    private static PartText text(String sentence, String values) {
        return new PartText(Part.info(Part.Kind.PROPOSAL, "EX-21"), sentence, values, List.of(), Basis.NONE);
    }
}
