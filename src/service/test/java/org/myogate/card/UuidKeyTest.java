package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ids of cards and suggestions. */
class UuidKeyTest {

    private static UuidKey key(String text) {
        return new UuidKey(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("cds-hooks-49")
    void isALowerCaseUuidOfVersion8() {
        String uuid = Cards.KEY.uuid("a", "b");

        assertThat(uuid).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(UUID.fromString(uuid).version()).isEqualTo(8);
    }

    @Test
    void givesTheSameForTheSameWordsAndAnotherForOthers() {
        assertThat(Cards.KEY.uuid("a", "b")).isEqualTo(Cards.KEY.uuid("a", "b"));
        assertThat(Cards.KEY.uuid("a", "b"))
                .isNotEqualTo(Cards.KEY.uuid("b", "a"))
                .isNotEqualTo(Cards.KEY.uuid("ab"))
                .isNotEqualTo(Cards.KEY.uuid("a", "", "b"));
    }

    @Test
    void cannotBeWorkedOutWithoutTheKey() {
        assertThat(key("one key of sixteen bytes").uuid("a"))
                .isNotEqualTo(key("another key of that length").uuid("a"));
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> key("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
