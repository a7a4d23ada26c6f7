package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cards of every sample, made by the whole engine with the bundled rules. */
class SampleCardsTest {

    private static final Pattern DATED_VALUE = Pattern.compile("[0-9] (kg/m²|mg/dL|cm|mmHg|%|min/wk|kg) \\(20");

    private static List<Card> cards(String sample) {
        return SampleAnswers.cards(sample);
    }

    private static Stream<Card> all() {
        return SampleAnswers.all();
    }

    @Test
    void saysOfOnePatientInTwoUnitSystemsTheSame() {
        assertThat(cards("full-set-in-si-units").get(0).summary())
                .isEqualTo(cards("full-set-in-conventional-units").get(0).summary())
                .startsWith("Pattern consistent with visceral adiposity and insulin resistance (definite); WHtR 0.629,"
                        + " HOMA-IR 4.8 (+");
    }

    @Test
    void asksForTheWaistThatWouldDecide() {
        Card card = cards("waist-missing-and-deciding").get(0);

        assertThat(card.detail())
                .contains("| visceral adiposity | not known | ", "missing: waist circumference |")
                .contains(
                        "**No waist in 12 months: measure waist and height at this visit",
                        "Changes visceral adiposity");
        assertThat(card.suggestions()).extracting(Suggestion::label).contains("Measure waist circumference");
    }

    @Test
    void stopsExerciseAndStillTellsThePattern() {
        List<Card> cards = cards("blood-pressure-184-over-112");

        assertThat(cards)
                .extracting(card -> card.source().topic().code())
                .containsExactly("urgent", "pattern", "diet", "classes");
        assertThat(cards.get(0).summary())
                .isEqualTo("Hold exercise: resting blood pressure at or above 180 mmHg systolic or 110 mmHg diastolic;"
                        + " 184/112 mmHg (2026-11-20)");
        assertThat(cards.get(1).detail())
                .containsPattern("- Not now: [^\n]*asking about activity, because resting blood pressure");
    }

    @Test
    void saysOfAnOlderPressureThatItHasToBeConfirmed() {
        assertThat(cards("blood-pressure-raised-months-ago").get(0).summary())
                .endsWith("; 186/114 mmHg (2026-06-10), to be confirmed");
    }

    @Test
    void isSilentAboutTheHealthy() {
        assertThat(cards("healthy-and-silent")).isEmpty();
    }

    @Test
    @Tag("cds-hooks-51")
    void neverShowsAPlaceholderAnIdWithoutWordsOrRawHtml() {
        assertThat(all())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.summary() + card.detail())
                        .doesNotContain("{", "}", "null", "<")
                        .doesNotContainPattern(
                                "\\b(input|unit|flag|level|reason|unmeasured|refused|mark|list|topic|effort)\\.[a-z]")
                        .doesNotContainPattern("\\b(CF|SG|EX)-[0-9]"));
    }

    /** Whether it stands on measured values, which have a date. */
    private static boolean isOfValues(Card card) {
        return DATED_VALUE.matcher(card.detail()).find();
    }

    private static Stream<String> tables(String detail) {
        return Stream.of(detail.split("\n\n")).filter(block -> block.startsWith("|"));
    }

    /** Bars of the first line that are not escaped. */
    private static long columns(String table) {
        return table.lines().findFirst().orElseThrow().split("(?<!\\\\)\\|", -1).length;
    }

    @Test
    @Tag("cds-hooks-50")
    @Tag("cds-hooks-51")
    @Tag("cds-hooks-52")
    @Tag("cds-hooks-54")
    @Tag("cds-hooks-55")
    @Tag("cds-hooks-57")
    @Tag("cds-hooks-58")
    @Tag("cds-hooks-63")
    @Tag("cds-hooks-64")
    @Tag("cds-hooks-68")
    @Tag("cds-hooks-73")
    void staysWithinWhatAClientCanShow() {
        assertThat(all()).allSatisfy(card -> {
            assertThat(card.summary().codePointCount(0, card.summary().length()))
                    .isLessThanOrEqualTo(139);
            assertThat(tables(card.detail()))
                    .allSatisfy(table -> assertThat(table.lines().map(SampleCardsTest::columns))
                            .hasSizeGreaterThan(2)
                            .containsOnly(columns(table)));
            assertThat(card.detail().lines().reduce((first, second) -> second).orElseThrow())
                    .startsWith("myogate@1.0.0, not clinically signed off")
                    .matches(line -> line.contains("; data as of ") || !isOfValues(card));
        });
    }

    @Test
    void readsTheThreeDriversOnEveryPatternCard() {
        assertThat(all().filter(card -> card.source().topic().code().equals("pattern")))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.detail())
                        .contains("| lipotoxicity |", "| inactivity ")
                        .containsAnyOf("| visceral adiposity |", "| central adiposity, visceral fat inferred |"));
    }
}
