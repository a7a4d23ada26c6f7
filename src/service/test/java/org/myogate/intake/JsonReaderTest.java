package org.myogate.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonReaderTest {

    private static final JsonReader READER = new JsonReader(JsonLimits.upTo(1_000_000));

    @Test
    void keepsTheDigitsANumberWasWrittenWith() {
        JsonNode tree = read("{\"value\": 5.60}");

        assertThat(tree.get("value").decimalValue()).hasToString("5.60");
        assertThat(tree).hasToString("{\"value\":5.60}");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(read("\uFEFF{\"a\": 1}").get("a").intValue()).isEqualTo(1);
    }

    @Test
    void saysWhereBrokenJsonBreaks() {
        BadInput refused = refusal("{\n  \"name\": \"Merryweather\",\n  \"b\" 2}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("structure");
        assertThat(refused.where()).isEqualTo("line 3, column 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Merryweather\" 1}",
                "{Merryweather: 1}",
                "{\"a\": Merryweather}",
                "{\"a\": 1} Merryweather",
                "{\"Merryweather\": 1, \"Merryweather\": 2}",
                "{\"a\": \"Merryweather",
                "{\"Merryweather 1951\": 1E+4444444}",
                "\"Merryweather\""
            })
    void neverRepeatsContent(String json) {
        BadInput refused = refusal(json);

        assertThat(refused.getMessage() + refused.where())
                .doesNotContain("Merry")
                .doesNotContain("1951")
                .doesNotContain("4444");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "[]", "[{}]", "null", "5", "\"text\"", "{", "{}{}", "{\"a\": 1,}", "{'a': 1}"})
    void refusesWhatIsNotOneJsonObject(String json) {
        BadInput refused = refusal(json);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("structure");
    }

    @Test
    void refusesAnotherEncoding() {
        BadInput refused = refusal("{\"name\": \"Bj\u00f6rk\"}".getBytes(ISO_8859_1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessageContaining("UTF-8");
        assertThat(refused.where()).startsWith("line 1");
    }

    @Test
    void refusesFirstBytesThatNameAnEncodingNobodyReads() {
        BadInput refused = refusal(new byte[] {0, 0, '{', 0, '}'});

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("structure");
        assertThat(refused.where()).isEqualTo("line 1, column 1");
    }

    @Test
    void refusesANameThatStandsTwice() {
        BadInput refused = refusal("{\"value\": 5, \"value\": 50}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessageContaining("twice");
    }

    @Test
    void refusesAMillionLevelsWithoutBuildingThem() {
        BadInput refused = refusal("{\"a\":" + "[".repeat(999_000));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("too-costly");
        assertThat(refused).hasMessageContaining("100 levels");
        assertThat(refused.where()).startsWith("line 1, column 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+10000000", "1E-10000000", "0E+2147483000", "-1E101", "1E99999999999999999999"})
    void refusesAPowerOfTenThatWouldKeepHapiBusy(String number) {
        BadInput refused = refusal("{\"entry\": [{}, {\"valueQuantity\": {\"value\": " + number + "}}]}");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void pointsAtANumberOutOfBounds() {
        BadInput refused = refusal("{\"entry\": [{}, {\"valueQuantity\": {\"value\": 1E+10000000}}]}");

        assertThat(refused.code()).isEqualTo("too-costly");
        assertThat(refused.where()).isEqualTo("/entry/1/valueQuantity/value");
    }

    @Test
    void readsALargePowerOfTenWithinBounds() {
        assertThat(read("{\"value\": 1E100}").get("value").decimalValue()).isEqualByComparingTo("1E100");
    }

    @Test
    void refusesANumberOfTooManyDigits() {
        BadInput refused = refusal("{\"value\": " + "9".repeat(101) + "}");

        assertThat(refused.code()).isEqualTo("too-costly");
        assertThat(refused).hasMessageContaining("100 characters");
    }

    @Test
    void refusesATextOverTheLimitWith413() {
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> new JsonReader(JsonLimits.upTo(9)).read("{\"a\": 123}".getBytes(UTF_8)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too-long");
    }

    @Test
    void readsATextOfJustTheLimit() {
        assertThat(new JsonReader(JsonLimits.upTo(10))
                        .read("{\"a\": 123}".getBytes(UTF_8))
                        .get("a"))
                .isNotNull();
    }

    @Test
    void refusesMoreEmptyObjectsThanMemoryHolds() {
        BadInput refused = refusal("{\"a\":[{}" + ",{}".repeat(300_000) + "]}");

        assertThat(refused.code()).isEqualTo("too-costly");
    }

    private static JsonNode read(String json) {
        return READER.read(json.getBytes(UTF_8));
    }

    private static BadInput refusal(String json) {
        return refusal(json.getBytes(UTF_8));
    }

    private static BadInput refusal(byte[] text) {
        return catchThrowableOfType(BadInput.class, () -> READER.read(text));
    }
}
