package org.myogate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSV tables: every cell knows file and line, and every mistake is collected. */
class TableTest {

    private final Problems problems = new Problems();

    private List<Row> read(String text) {
        return Table.read("t.csv", text, Set.of("id", "value"), problems);
    }

    private List<String> complaints() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private Row row(String value) {
        return read("id,value\na," + value + "\n").get(0);
    }

    @Test
    void readsCellsByColumnWhateverTheOrder() {
        List<Row> rows = read("value,id\n1,a\n\"2, or more\",b\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("id")).isEqualTo("a");
        assertThat(rows.get(0).number("value")).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void skipsCommentsAndEmptyLinesButCountsThem() {
        List<Row> rows = read("# about\nid,value\n# more\n\na,1\n#\nb,x\n");
        rows.get(1).number("value");

        assertThat(rows).extracting(row -> row.text("id")).containsExactly("a", "b");
        assertThat(rows).extracting(Row::line).containsExactly(5, 7);
        assertThat(complaints()).containsExactly("t.csv:7 column 'value': 'x' is not a number");
    }

    @Test
    void countsTheLastLineAlsoWithoutALineBreak() {
        assertThat(read("id,value\na,1\nb,2").get(1).line()).isEqualTo(3);
    }

    @Test
    void namesTheFirstLineOfACellOfSeveral() {
        List<Row> rows = read("id,value\na,\"one\ntwo\"\nb,2\n");

        assertThat(rows).extracting(Row::line).containsExactly(2, 4);
        assertThat(rows.get(0).text("value")).isEqualTo("one\ntwo");
    }

    @Test
    void refusesAnUnknownAndAMissingColumn() {
        read("id,valeu\na,1\n");

        assertThat(complaints()).hasSize(2);
        assertThat(complaints().get(0)).startsWith("t.csv:1 unknown column 'valeu'");
        assertThat(complaints().get(1)).isEqualTo("t.csv:1 column 'value' is missing");
    }

    @Test
    void refusesARowOfAnotherLength() {
        read("id,value\na,1,2\nb\n");

        assertThat(complaints())
                .containsExactly("t.csv:2 3 cells where the header has 2", "t.csv:3 1 cells where the header has 2");
    }

    @Test
    void refusesWhatIsNoTable() {
        read("");
        read("id,id\na,b\n");
        read("id,value\na,\"open\n");
        read("\"id,value\n");

        assertThat(complaints()).isNotEmpty().allMatch(complaint -> complaint.startsWith("t.csv:"));
        assertThat(complaints()).anyMatch(complaint -> complaint.contains("no CSV") || complaint.contains("not a CSV"));
    }

    @Test
    void refusesATableThatIsNotThere() {
        List<Row> rows = Table.read(new RulesFiles(new java.util.TreeMap<>()), "t.csv", Set.of("id"), problems);

        assertThat(rows).isEmpty();
        assertThat(complaints()).containsExactly("t.csv:0 is missing");
    }

    @Test
    void answersABadNumberWithAStandInSoThatTheLoadGoesOn() {
        assertThat(row("x").number("value")).isZero();
        assertThat(row("").number("value")).isZero();
        assertThat(complaints())
                .containsExactly("t.csv:2 column 'value': 'x' is not a number", "t.csv:2 column 'value' is blank");
    }

    @Test
    void takesABlankCellWhereOneMayBe() {
        Row row = row("");

        assertThat(row.optionalNumber("value")).isNull();
        assertThat(row.optionalInteger("value")).isNull();
        assertThat(row.optionalWindow("value")).isNull();
        assertThat(row.words("value")).isEmpty();
        assertThat(row.yes("value")).isFalse();
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5", "x", "99999999999"})
    void refusesAWholeNumberThatIsNone(String text) {
        row(text).optionalInteger("value");

        assertThat(complaints()).containsExactly("t.csv:2 column 'value': '" + text + "' is not a whole number");
    }

    @Test
    void readsWindows() {
        assertThat(row("P12M").window("value")).isEqualTo(Period.ofMonths(12));
        assertThat(row("PT24H").window("value")).isEqualTo(Duration.ofHours(24));
        assertThat(complaints()).isEmpty();
        row("12 months").window("value");
        assertThat(complaints())
                .containsExactly("t.csv:2 column 'value': '12 months' is not a period such as P12M or PT24H");
    }

    private enum Colour {
        DARK_RED,
        BLUE
    }

    @Test
    void readsAWordOfAnEnum() {
        assertThat(row("dark-red").choice("value", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(row("Blue").choice("value", Colour.class)).isEqualTo(Colour.BLUE);
        row("green").choice("value", Colour.class);
        row("").choice("value", Colour.class);
        assertThat(complaints())
                .containsExactly(
                        "t.csv:2 column 'value': 'green' is none of [DARK_RED, BLUE]",
                        "t.csv:2 column 'value' is blank");
    }

    @Test
    void readsYesAndNoAndNothingElse() {
        assertThat(row("yes").yes("value")).isTrue();
        assertThat(row("no").yes("value")).isFalse();
        row("true").yes("value");
        assertThat(complaints()).containsExactly("t.csv:2 column 'value' says neither yes nor no");
    }
}
