package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Text that cannot turn into markup. */
class MarkdownTest {

    @Test
    void keepsOrdinaryClinicalText() {
        assertThat(Markdown.text("HbA1c 6.0 % (2026-09-03), raised from 5.7 %; ≥ µU/mL – über"))
                .isEqualTo("HbA1c 6.0 % (2026-09-03), raised from 5.7 %; ≥ µU/mL – über");
    }

    @Test
    void makesALineOfLinesAndDropsWhatTurnsALineAround() {
        assertThat(Markdown.text("a\nb\r\nc\u2028d\u202Ee\u0000")).isEqualTo("a b  c d e ");
    }

    @Test
    void leavesNoAddressThatAClientWouldLink() {
        assertThat(Markdown.text("https://x.example www.x.example a@x.example"))
                .isEqualTo("https:&#47;/x.example www&#46;x.example a&#64;x.example");
    }

    @Test
    void encodesTheBracketsOfADoi() {
        assertThat(Markdown.doiAddress("10.1016/S0140-6736(03)15268-3"))
                .isEqualTo("https://doi.org/10.1016/S0140-6736%2803%2915268-3");
    }

    @Test
    void encodesWhatIsNoPartOfAnAddress() {
        assertThat(Markdown.doiAddress("10.1002/1097-0142(2000)1:2<3::AID>#4 x"))
                .isEqualTo("https://doi.org/10.1002/1097-0142%282000%291:2%3C3::AID%3E%234%20x");
    }

    @Property
    void leavesNoTagNoCellEdgeNoCodeAndNoLineBreak(@ForAll String any) {
        String text = Markdown.text(any);

        assertThat(text).doesNotContain("<", ">", "|", "\n", "\r");
        assertThat(text.replace("\\\\", "").replaceAll("\\\\[`\\[\\]*_~]", ""))
                .doesNotContain("`", "[", "]", "*", "_", "~");
    }
}
