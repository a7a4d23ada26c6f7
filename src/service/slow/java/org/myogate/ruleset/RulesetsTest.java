package org.myogate.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.UuidKey;
import org.myogate.table.RulesetException;

/** Swaps and roll backs without a server around them; over HTTP they are tested beside the calls. */
@Tag("slow")
class RulesetsTest {

    private static final String EDITED = "whtr.high,>=,0.70,";
    private static final String BROKEN = "whtr.high,>=,much,";
    private static final UuidKey KEY = new UuidKey("a key of sixteen bytes".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    private SiteFolder site;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private final RulesetListener listener = new RulesetListener() {
        @Override
        public void befell(Event event, String live) {
            events.add(event);
        }

        @Override
        public void befellShadow(Event event, @Nullable String shadow) {}

        @Override
        public void differs(String kind, String rule) {}

        @Override
        public void countsAnew() {}
    };

    @BeforeEach
    void copyRules() {
        site = new SiteFolder(folder);
    }

    private Rulesets open(boolean takesChanges, Map<String, String> settings) {
        InstantSource clock = InstantSource.system();
        return new Rulesets(
                new Rulesets.Places(site.rules(), null, site.home()),
                new Loading(settings, KEY),
                new Trial(Samples.in(site.samples()), ZoneOffset.UTC, clock, 1),
                new WatchSettings(takesChanges, Duration.ofMillis(20), Duration.ofMillis(60)),
                clock,
                listener);
    }

    private Rulesets watched() {
        Rulesets rulesets = open(true, Map.of());
        rulesets.watch();
        return rulesets;
    }

    private void await(Event.Kind kind) throws Exception {
        SiteFolder.await(kind.word(), () -> last().kind() == kind);
    }

    private Event last() {
        return events.get(events.size() - 1);
    }

    private static String label(Rulesets rulesets) {
        return rulesets.live().get().label();
    }

    /** First the shipped rules, then edited ones; tells the first. */
    private String edited(Rulesets rulesets) throws Exception {
        String first = label(rulesets);
        site.edit(SiteFolder.CUTOFFS, SiteFolder.HIGH, EDITED);
        await(Event.Kind.SWAPPED);
        return first;
    }

    /** They compile, and stop at a patient. */
    @Test
    void rulesThatCannotAnswerTheSamplesDoNotGoLive() throws Exception {
        try (Rulesets rulesets = watched()) {
            String live = label(rulesets);
            site.edit(
                    "finding/visceral-adiposity.drl",
                    "marker == \"WHtR\", reaches($high)",
                    "marker == \"WHtR\", marker.substring(500) != null, reaches($high)");
            await(Event.Kind.REFUSED);

            assertThat(last().message()).startsWith("sample waist-missing").contains(":0 cannot be answered: ");
            assertThat(label(rulesets)).isEqualTo(live);
        }
    }

    @Test
    void settingsThatDoNotFitTheNewRulesKeepThemOut() throws Exception {
        try (Rulesets rulesets = open(true, Map.of("repeat.days", "3"))) {
            rulesets.watch();
            String live = label(rulesets);
            site.edit("ruleset.yaml", "repeat.days: 0", "repeat.soon: 0");
            await(Event.Kind.REFUSED);

            assertThat(last().message()).startsWith("myogate.settings: ").contains("'repeat.days'");
            assertThat(label(rulesets)).isEqualTo(live);
        }
    }

    @Test
    void aFolderThatVanishesLeavesTheRules() throws Exception {
        try (Rulesets rulesets = watched()) {
            String live = label(rulesets);
            Files.move(site.rules(), folder.resolve("elsewhere"));
            await(Event.Kind.REFUSED);
            assertThat(last().message()).contains("is no rules folder");

            Files.move(folder.resolve("elsewhere"), site.rules());
            await(Event.Kind.UNCHANGED);
            assertThat(label(rulesets)).isEqualTo(live);
        }
    }

    @Test
    void nothingGoesLiveByItselfWhereNobodyWantsItButARollBackDoes() throws Exception {
        try (Rulesets rulesets = watched()) {
            edited(rulesets);
        }
        try (Rulesets rulesets = open(false, Map.of())) {
            String live = label(rulesets);
            Instant opened = last().at();
            rulesets.watch();
            site.edit(SiteFolder.CUTOFFS, EDITED, "whtr.high,>=,0.65,");
            String[] said = site.command("rollback").split("\n", 2);
            await(Event.Kind.ROLLED_BACK);

            assertThat(label(rulesets)).isEqualTo(said[0]).isNotEqualTo(live);
            assertThat(events)
                    .noneMatch(event ->
                            event.kind() == Event.Kind.SWAPPED && event.at().isAfter(opened));
        }
    }

    @Test
    void aRollBackHoldsWhereTheFolderHasBeenBrokenSinceAndEndsWhereItWasMended() throws Exception {
        String first;
        try (Rulesets rulesets = watched()) {
            first = edited(rulesets);
            site.command("rollback");
            await(Event.Kind.ROLLED_BACK);
        }
        site.edit(SiteFolder.CUTOFFS, EDITED, BROKEN);
        try (Rulesets rulesets = open(true, Map.of())) {
            assertThat(label(rulesets)).isEqualTo(first);
            assertThat(last().kind()).isEqualTo(Event.Kind.REFUSED);
            assertThat(last().message()).startsWith(site.rules().resolve(SiteFolder.CUTOFFS) + ":4 ");
        }
        site.edit(SiteFolder.CUTOFFS, BROKEN, "whtr.high,>=,0.65,");
        try (Rulesets rulesets = open(true, Map.of())) {
            assertThat(label(rulesets)).isNotEqualTo(first);
            assertThat(site.command("live")).contains(label(rulesets)).endsWith("exit 0");
        }
    }

    @Test
    void aStartOnABrokenFolderFailsWhereNothingWasRolledBack() throws Exception {
        site.edit(SiteFolder.CUTOFFS, SiteFolder.HIGH, BROKEN);

        assertThatThrownBy(() -> open(true, Map.of()))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(SiteFolder.CUTOFFS + ":4 ");
    }

    /** The service was stopped when somebody asked. */
    @Test
    void aRollBackIsTakenAtTheNextStart() throws Exception {
        String first;
        try (Rulesets rulesets = watched()) {
            first = edited(rulesets);
        }
        assertThat(site.command("rollback")).isEqualTo(first + "\nexit 0");
        try (Rulesets rulesets = open(true, Map.of())) {
            assertThat(label(rulesets)).isEqualTo(first);
        }
    }

    @Test
    void aCopyThatIsNotWhatWasKeptIsNotTakenBack() throws Exception {
        try (Rulesets rulesets = watched()) {
            String first = edited(rulesets);
            String live = label(rulesets);
            SiteFolder.edit(
                    site.home().resolve("rulesets").resolve(first), SiteFolder.CUTOFFS, SiteFolder.HIGH, EDITED);
            site.command("rollback");
            await(Event.Kind.REFUSED);

            assertThat(last().message()).contains("is not what was kept");
            assertThat(label(rulesets)).isEqualTo(live);
            Path pin = site.home().resolve("rulesets").resolve("pin.json");
            SiteFolder.await("the end of the wish", () -> Files.notExists(pin));
        }
    }

    @Test
    void theCommandSaysWhatIsKeptWhereNothingFits() throws Exception {
        assertThat(site.command("rollback"))
                .contains("no other ruleset is kept in ")
                .endsWith("exit 2");
        assertThat(site.command("live")).contains("no service has run here").endsWith("exit 2");
        assertThat(site.command("history")).isEqualTo("exit 0");
        try (Rulesets rulesets = watched()) {
            String first = edited(rulesets);

            assertThat(site.command("rollback", "--to", "other"))
                    .contains("other is not kept in ", first, label(rulesets))
                    .endsWith("exit 2");
            assertThat(site.command("rollback", "--to", "myogate"))
                    .contains("myogate is more than one in ")
                    .endsWith("exit 2");
            String hash = first.substring(first.lastIndexOf('-') + 1);
            assertThat(site.command("rollback", "--to", hash.substring(0, 8))).isEqualTo(first + "\nexit 0");
        }
    }

    @Test
    void samplesThatAreNoneAreRefusedAtTheStart() {
        assertThatThrownBy(() -> Samples.in(site.rules()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("myogate.samples: ")
                .hasMessageContaining("case.yaml");
        assertThatThrownBy(() -> Samples.in(folder.resolve("nowhere"))).isInstanceOf(BadSettings.class);
    }
}
