package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules that ship, held to all their cases. */
@Tag("slow")
class BundledRulesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Commands.run(
                args,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    @Test
    void areClean() {
        assertThat(run("rules", "check"))
                .as(() -> err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Exit.GOOD);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("myogate@").contains(": clean, ");
    }
}
