package org.myogate.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.UuidKey;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesetException;

class ShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Live SHIPPED =
            new Loading(Map.of(), new UuidKey("a key of sixteen bytes".getBytes(StandardCharsets.US_ASCII))).bundled();

    @TempDir
    Path home;

    /** Files alone tell rulesets apart here; what is compiled of them is the same. */
    private static Live numbered(int number) {
        return new Live(SHIPPED.ruleset(), SHIPPED.cards(), String.format("%064x", 0x1000L + number));
    }

    @Test
    void keepsWhatItIsGivenByteForByte() throws IOException {
        Shelf shelf = new Shelf(home);
        shelf.keep(SHIPPED, NOON, Set.of());

        assertThat(shelf.names()).containsExactly(SHIPPED.label());
        assertThat(shelf.files(SHIPPED.label())).isEqualTo(SHIPPED.ruleset().files());
        assertThat(home.resolve("rulesets")).isDirectoryNotContaining("glob:**/.new*");
    }

    @Test
    void letsTheOldestGoAndSparesWhatIsInUse() throws IOException {
        Shelf shelf = new Shelf(home);
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < Shelf.COPIES + 3; number++) {
            Live live = numbered(number);
            // All hashes here begin alike; their last digits make the name.
            Live named = new Live(live.ruleset(), live.cards(), live.hash().substring(52) + "0".repeat(52));
            shelf.keep(named, NOON.plusSeconds(number), Set.of(Shelf.name(first())));
            expected.add(0, named.label());
        }
        assertThat(shelf.names())
                .containsExactlyElementsOf(
                        Stream.concat(expected.stream().limit(Shelf.COPIES), Stream.of(first().label()))
                                .toList());
    }

    private static Live first() {
        return new Live(SHIPPED.ruleset(), SHIPPED.cards(), numbered(0).hash().substring(52) + "0".repeat(52));
    }

    @Test
    void takesNoNameForAWayOutOfItsFolder() {
        assertThat(Shelf.name("../../etc@1/2-0123456789ab")).isEqualTo("_.._.._etc@1_2-0123456789ab");
        assertThat(Shelf.name("my rules@1.0-0123456789ab")).isEqualTo("my_rules@1.0-0123456789ab");
    }

    @Test
    void refusesAWishThatNobodyCanRead() throws IOException {
        Shelf shelf = new Shelf(home);
        assertThat(shelf.pin()).isEmpty();
        shelf.pin(new Pin("a", NOON, null));
        assertThat(shelf.pin()).contains(new Pin("a", NOON, null));
        Files.writeString(home.resolve("rulesets/pin.json"), "{");

        assertThatThrownBy(shelf::pin).isInstanceOf(RulesetException.class).hasMessageContaining("pin.json");
    }

    @Test
    void theHistorySurvivesALineThatWasHalfWrittenAndDoesNotGrowForEver() throws IOException {
        History history = new Shelf(home).history();
        Event event = new Event(NOON, Event.Kind.SWAPPED, "r@1-0", "from", "seen", "said");
        history.add(event);
        Files.writeString(history.file(), "{\"at\":\n", StandardOpenOption.APPEND);
        history.add(event);
        assertThat(history.events()).containsExactly(event, event);

        Files.writeString(history.file(), "{}\n".repeat(2500));
        history.add(event);
        assertThat(Files.readAllLines(history.file())).hasSizeLessThan(1500);
        assertThat(history.events()).contains(event);
    }
}
