package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules that ship, held to all their cases. */
@Tag("slow")
class BundledRulesTest extends CommandRun {

    BundledRulesTest() {
        super("rules");
    }

    @Test
    void areClean() {
        assertThat(run("check")).as(() -> text(err)).isEqualTo(Exit.GOOD);
        assertThat(text(out)).startsWith("myogate@").contains(": clean, ");
    }
}
