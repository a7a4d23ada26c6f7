package org.myogate.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlingTest {

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    @BeforeEach
    void begin() throws IOException {
        write("1");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("ruleset.yaml"), text);
    }

    private Settling settling(String handled) {
        return new Settling(folder, Duration.ofNanos(10), nanos::get, handled);
    }

    private static boolean hasNews(Settling settling) {
        return settling.news(settling.look()).isPresent();
    }

    @Test
    void givesOutWhatStayedUnchangedLongEnoughAndOnlyOnce() throws IOException {
        Settling settling = settling(null);
        assertThat(hasNews(settling)).isFalse();
        nanos.set(9);
        assertThat(hasNews(settling)).isFalse();
        nanos.set(10);
        assertThat(hasNews(settling)).isTrue();
        nanos.set(100);
        assertThat(hasNews(settling)).isFalse();
    }

    /** A folder that is being copied into is never whole. */
    @Test
    void waitsAnewAfterEachChange() throws IOException {
        Settling settling = settling(null);
        for (int look = 0; look < 10; look++) {
            write("changed " + look);
            nanos.addAndGet(9);
            assertThat(hasNews(settling)).isFalse();
        }
        nanos.addAndGet(10);
        assertThat(hasNews(settling)).isTrue();
    }

    @Test
    void takesNoNewsFromWhatIsKnownUntilItIsAnother() throws IOException {
        Settling settling = settling(Found.in(folder).identity());
        settling.look();
        nanos.set(10);
        assertThat(hasNews(settling)).isFalse();

        write("2");
        settling.look();
        nanos.set(20);
        assertThat(hasNews(settling)).isTrue();

        write("1");
        settling.look();
        nanos.set(30);
        assertThat(hasNews(settling)).isTrue();
    }

    @Test
    void aFolderThatCannotBeReadIsNewsToo() throws IOException {
        Settling settling = settling(Found.in(folder).identity());
        Files.delete(folder.resolve("ruleset.yaml"));
        settling.look();
        nanos.set(10);
        Found found = settling.news(settling.look()).orElseThrow();
        assertThat(found.content()).isNull();
        assertThat(found.problem()).hasMessageContaining("ruleset.yaml");
    }
}
