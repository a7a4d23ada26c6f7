package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that were live before are taken back. */
@Tag("slow")
class RollBackTest {

    private static final String EDITED = "whtr.high,>=,0.70,";

    @TempDir
    Path folder;

    private RulesSite site;

    @BeforeEach
    void copyRules() {
        site = new RulesSite(folder);
    }

    /** First the shipped rules, then edited ones. */
    private String[] edited(OwnServer server) throws Exception {
        String first = RulesSite.live(server);
        site.edit(RulesSite.CUTOFFS, RulesSite.HIGH, EDITED);
        return new String[] {first, RulesSite.awaitOtherThan(first, server)};
    }

    @Test
    void oneCommandTakesThemBackUntilTheFolderChangesAgain() throws Exception {
        try (OwnServer server = site.start()) {
            String[] labels = edited(server);

            assertThat(site.command("rollback")).isEqualTo(labels[0] + "\nexit 0");
            RulesSite.await("the first rules", () -> RulesSite.live(server).equals(labels[0]));
            assertThat(RulesSite.result(server)).isEqualTo("rolled-back");
            assertThat(RulesSite.label(RulesSite.card(server))).isEqualTo(labels[0]);
            assertThat(RulesSite.card(server).at("/extension/org.myogate/rules").toString())
                    .contains(RulesSite.RATIO_IS_HIGH);
            assertThat(site.command("live"))
                    .contains(labels[0] + " since ", "rolled back to " + labels[0])
                    .endsWith("exit 1");

            site.edit(RulesSite.CUTOFFS, EDITED, "whtr.high,>=,0.65,");
            String third = RulesSite.awaitOtherThan(labels[0], server);
            assertThat(third).isNotEqualTo(labels[1]);
            RulesSite.await(
                    "the end of the roll back", () -> site.command("live").endsWith("exit 0"));
            assertThat(site.command("history"))
                    .containsSubsequence(
                            "started     * " + labels[0],
                            "swapped     * " + labels[1],
                            "rolled-back * " + labels[0],
                            "swapped     * " + third);
        }
    }

    @Test
    void outlivesARestart() throws Exception {
        String[] labels;
        try (OwnServer server = site.start()) {
            labels = edited(server);
            site.command("rollback");
            RulesSite.await("the first rules", () -> RulesSite.live(server).equals(labels[0]));
        }
        try (OwnServer server = site.start()) {
            assertThat(RulesSite.live(server)).isEqualTo(labels[0]);
        }
    }
}
