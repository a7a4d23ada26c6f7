package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.card.CardSource;
import org.myogate.card.Coding;
import org.myogate.engine.Words;

class TextReportTest {

    private static final Words WORDS = new Words(Map.of(
            "SG-31",
            new Words.Word("ratio at or above {whtr.high}", "", "", "", ""),
            "EX-04",
            new Words.Word("Mixed training", "", "", "", ""),
            "htg-waist",
            new Words.Word("hypertriglyceridaemic waist", "", "", "", "")));

    private final TextReport report = new TextReport(WORDS, false);

    @Test
    void namesPatientFileMomentAndRuleset() {
        assertThat(block().lines().skip(1).limit(2))
                .containsExactly(
                        "  patient p1   a/b.json",
                        "  as of 2026-11-23, ruleset myogate@1.0.0, not clinically signed off");
    }

    @Test
    void aDecidingFactStandsWithValueDayCutoffAndSource() {
        assertThat(flat())
                .contains(
                        "visceral-adiposity DEFINITE strong evidence on both sides S+ waist-to-height ratio in the high"
                                + " band: WHtR 0.634 on 2026-11-01, fasting assumed [Observation/1, Observation/2];"
                                + " whtr.high >= 0.6");
    }

    @Test
    void theStrongestEvidenceStandsFirst() {
        assertThat(flat()).containsSubsequence("visceral-adiposity", "S+ waist-to-height", "- raised triglycerides");
    }

    @Test
    void evidenceThatAConfounderDroppedIsShownAsDropped() {
        assertThat(flat()).contains("- raised triglycerides: WHtR 0.634").contains("(dropped: CF-05)");
    }

    @Test
    void everyAxisHasARowAndAnUnknownOneSaysWhy() {
        assertThat(flat())
                .contains("hepatic UNKNOWN the data are there and do not decide")
                .contains("heritable UNKNOWN the data it needs at least are not there")
                .contains("triad PROBABLE 2 of muscle, liver and fat involved, 0 unknown");
    }

    @Test
    void anIndexShowsItsInputsOrWhyThereIsNone() {
        assertThat(flat())
                .contains("WHtR 0.634 on 2026-11-01, fasting assumed [Observation/1, Observation/2]")
                .contains("HOMA_IR lacks fasting-insulin")
                .contains("QUICKI refused: on-insulin");
    }

    @Test
    void theStatesOfTheLineStandFirst() {
        assertThat(flat())
                .containsSubsequence(
                        "glycaemia PREDM",
                        "obesity-2025 UNKNOWN",
                        "fibrosis UNKNOWN",
                        "stage S2",
                        "yes hypertriglyceridaemic waist");
    }

    @Test
    void aGateIsNamedInWordsWithItsCutoff() {
        assertThat(flat()).contains("SG-31 STOP warning ratio at or above 0.6 (confirm)");
    }

    @Test
    void thePlanSaysWhatWasWithheldAndWhy() {
        assertThat(flat())
                .contains("proposed EX-04 Mixed training")
                .contains("merged EX-02 part of EX-04")
                .contains("withheld DI-14 because of ckd-g3plus");
    }

    @Test
    void showsWhatIsAskedMissingUnusableAndTooOld() {
        assertThat(flat())
                .contains("gate egfr would change MET, DI-14")
                .contains("fasting-insulin would decide insulin-resistance")
                .contains("UNIT Observation/9: The unit is not known.")
                .contains("2019-02-01 Observation/4");
    }

    @Test
    void saysWhyThereIsNoCard() {
        assertThat(flat()).contains("no card: NO_DATA (Nothing is on record.)");
    }

    @Test
    void showsACardAsTheServiceWouldAnswerIt() {
        String block = report.block("a/b.json", HandMade.full(), new Answer(List.of(card("one\n\n| two |")), null));

        assertThat(block).contains("  [warning] Central adiposity\n", "    one\n", "    | two |\n");
    }

    @Test
    void noLineIsLongerThanATerminalIsWide() {
        String long_ = "word ".repeat(80) + "x".repeat(300);

        String block = report.block("f/".repeat(100), HandMade.full(), new Answer(List.of(card(long_)), null));

        assertThat(block.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
    }

    @Test
    void textOfTheRecordCannotSteerTheTerminal() {
        String block = report.block("\u001b[2Jb.json", HandMade.empty("p\u009b31m\u202e\r1"), silent());

        assertThat(block).doesNotContain("\u001b", "\u009b", "\u202e", "\r");
    }

    private String block() {
        return report.block("a/b.json", HandMade.full(), silent());
    }

    /** Without layout: how the words are wrapped is not claimed. */
    private String flat() {
        return block().replaceAll("\\s+", " ");
    }

    private static Answer silent() {
        return Answer.silent(HandMade.NOTHING_KNOWN);
    }

    private static Card card(String detail) {
        return new Card(
                "11111111-1111-8111-8111-111111111111",
                "Central adiposity",
                detail,
                "warning",
                new CardSource("NICE NG246", null, new Coding("s", "pattern", "Pattern")),
                List.of(),
                null,
                List.of(),
                List.of(),
                new Card.Extension(new Card.Provenance("myogate@1.0.0", false, null, List.of())));
    }
}
