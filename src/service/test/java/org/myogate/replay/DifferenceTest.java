package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.336 | 9.336",
                "9.336 | 9.3360",
                "9 | 9.0",
                "1e3 | 1000",
                "9.336 | 9.336000001",
                "0 | 0.0",
                "-5.5 | -5.5000000001"
            })
    void numbersAreEqualToABillionth(String expected, String actual) {
        assertThat(between("indices", expected, actual)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9.336 | 9.33600002", "0 | 0.0000000001", "5 | -5", "1 | true", "1 | \"1\"", "1 | null"})
    void numbersThatDifferMoreAreNotEqual(String expected, String actual) {
        assertThat(between("indices", expected, actual)).hasSize(1);
    }

    @Test
    void theOrderOfAListMeansNothing() {
        assertThat(between("gates", "['SG-31','M-4']", "['M-4','SG-31']")).isEmpty();
        assertThat(between(
                        "withheld",
                        "[{'id':'A','because':['x','y']},{'id':'B','because':[]}]",
                        "[{'id':'B','because':[]},{'id':'A','because':['y','x']}]"))
                .isEmpty();
    }

    @Test
    void aListHoldsEachElementAsOftenAsExpected() {
        assertThat(between("gates", "['M-4','M-4']", "['M-4']"))
                .containsExactly("gates[]: expected \"M-4\", was nothing");
    }

    @Test
    void theOrderOfCardsMeansSomething() {
        assertThat(between("cards", "[{'summary':'a'},{'summary':'b'}]", "[{'summary':'b'},{'summary':'a'}]"))
                .containsExactly(
                        "cards[0].summary: expected \"a\", was \"b\"", "cards[1].summary: expected \"b\", was \"a\"");
    }

    @Test
    void idsMadePerCallAreNotComparedInCards() {
        String expected = "[{'uuid':'1','suggestions':[{'uuid':'2','label':'x'}]}]";
        String actual = "[{'uuid':'3','suggestions':[{'uuid':'4','label':'x'}]}]";
        assertThat(between("cards", expected, actual)).isEmpty();
    }

    @Test
    void ourOwnWordingIsComparedOnlyWhereItIsQuoted() {
        String silence = "{'reason':'NO_DATA','text':'Nothing is on record.'}";

        assertThat(between("silence", "{'reason':'NO_DATA'}", silence)).isEmpty();
        assertThat(between("silence", "{'reason':'NO_DATA','text':'Nothing.'}", silence))
                .hasSize(1);
        assertThat(between(
                        "findings", "{'hepatic':{'level':'ABSENT'}}", "{'hepatic':{'level':'ABSENT','evidence':[]}}"))
                .isEmpty();
        assertThat(between("cards", "[{'summary':'a'}]", "[{'summary':'a','detail':'b'}]"))
                .hasSize(1);
    }

    @Test
    void namesThePlaceOfADifference() {
        assertThat(between(
                        "findings",
                        "{'hepatic':{'level':'ABSENT'},'adipose':{'level':'UNKNOWN'}}",
                        "{'hepatic':{'level':'UNKNOWN','reason':'INSUFFICIENT'},'adipose':{'level':'UNKNOWN'}}"))
                .containsExactly(
                        "findings.hepatic.level: expected \"ABSENT\", was \"UNKNOWN\"",
                        "findings.hepatic.reason: expected nothing, was \"INSUFFICIENT\"");
    }

    @Test
    void pairsElementsOfAListThatMeanTheSameThing() {
        assertThat(between(
                        "withheld",
                        "[{'id':'DI-14','because':['M-4']},{'id':'EX-02','because':[]}]",
                        "[{'id':'DI-14','because':['M-3']},{'id':'EX-04','because':[]}]"))
                .containsExactly(
                        "withheld[DI-14].because[]: expected \"M-4\", was nothing",
                        "withheld[DI-14].because[]: expected nothing, was \"M-3\"",
                        "withheld[]: expected {\"id\":\"EX-02\",\"because\":[]}, was nothing",
                        "withheld[]: expected nothing, was {\"id\":\"EX-04\",\"because\":[]}");
    }

    @Test
    void aLongTextIsShownAroundTheFirstDifference() {
        String same = "x".repeat(500);

        List<String> lines = between("cards", "['" + same + "left" + same + "']", "['" + same + "right" + same + "']");

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line).contains("xleftx", "xrightx").hasSizeLessThan(320);
        });
    }

    @Test
    void aKeyThatTheLineDoesNotHaveIsADifference() {
        assertThat(Difference.between("gate", MAPPER.readTree("[]"), null))
                .containsExactly("gate: expected [], was nothing");
    }

    private static List<String> between(String key, String expected, String actual) {
        return Difference.between(
                key, MAPPER.readTree(expected.replace('\'', '"')), MAPPER.readTree(actual.replace('\'', '"')));
    }
}
