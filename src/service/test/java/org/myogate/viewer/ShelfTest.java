package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final long BYTES_MAX = 1000;

    private Instant now = START;
    private final Shelf shelf = new Shelf(() -> now, BYTES_MAX);

    @Test
    void findsWhatIsKeptUntilItsTimeIsOver() {
        String id = shelf.put(kept(10));

        now = START.plus(Shelf.LONGEST).minusMillis(1);
        assertThat(shelf.get(id)).isPresent();

        now = START.plus(Shelf.LONGEST);
        assertThat(shelf.get(id)).isEmpty();
    }

    @Test
    void namesEachByANewRandomNumberOf128Bits() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(shelf.put(kept(1)));
        }

        assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{32}")).doesNotHaveDuplicates();
        for (int place = 0; place < 32; place++) {
            int at = place;
            assertThat(new HashSet<>(ids.stream().map(id -> id.charAt(at)).toList()))
                    .as("digit %d", place)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void forgetsTheOldestWhenItHoldsTooMany() {
        String first = shelf.put(kept(1));
        String second = shelf.put(kept(1));
        for (int i = 2; i <= Shelf.ENTRIES_MAX; i++) {
            shelf.put(kept(1));
        }

        assertThat(shelf.get(first)).isEmpty();
        assertThat(shelf.get(second)).isPresent();
    }

    @Test
    void forgetsTheOldestWhenItHoldsTooMuch() {
        String first = shelf.put(kept(400));
        String second = shelf.put(kept(400));

        String third = shelf.put(kept(600));

        assertThat(shelf.get(first)).isEmpty();
        assertThat(shelf.get(second)).isPresent();
        assertThat(shelf.get(third)).isPresent();
    }

    @Test
    void forgetsAtOnceWhatItIsToldTo() {
        String id = shelf.put(kept(1));

        shelf.remove(id);

        assertThat(shelf.get(id)).isEmpty();
    }

    private static Kept kept(int bytes) {
        return new Kept(new byte[bytes], "2026-11-23");
    }
}
