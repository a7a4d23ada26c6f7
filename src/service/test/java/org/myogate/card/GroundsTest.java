package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.engine.Ruleset;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import org.myogate.snapshot.AsOf;
import org.myogate.table.RulesFiles;

/** When a card counts as the same card: as long as the same rules say the same of the same facts. */
class GroundsTest {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String FULL = "full-set-in-conventional-units";

    /** Rests on a value that counts for 24 hours only. */
    private static final String OF_THE_DAY = "type-1-with-ketones-asks-for-keto";

    /** Each is evaluated twice, which takes its time. */
    private static final int EVERY = 3;

    @TempDir
    Path folder;

    /** Digests by topic of the card. */
    private static Map<String, String> digests(ReplayCase sample, LocalDate day, String hookInstance) {
        return digests(Cards.RULESET, Cards.COMPOSER, sample, day, hookInstance);
    }

    private static Map<String, String> digests(
            Ruleset ruleset, CardComposer composer, ReplayCase sample, LocalDate day, String hookInstance) {
        CallContext call = new CallContext(
                "myogate-patient-view", hookInstance, sample.record().id(), null, false, Set.of(), false);
        Answer answer = composer.compose(
                ruleset.evaluate(ruleset.read(sample.record(), AsOf.endOf(day, ZoneOffset.UTC))), call);
        Map<String, String> digests = new TreeMap<>();
        answer.cards()
                .forEach(card ->
                        digests.put(card.source().topic().code(), answer.facts().get(card.uuid())));
        return digests;
    }

    /** The sample with its text changed. */
    private Map<String, String> changed(String sample, UnaryOperator<String> change) throws IOException {
        Path source;
        try (Stream<Path> files = Files.list(SAMPLES.resolve(sample))) {
            source = files.filter(file -> file.getFileName().toString().matches("(request|bundle)\\.json"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(source);
        String other = change.apply(text);
        Path file = Files.writeString(folder.resolve("case.json"), other);
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(file))) {
            return digests(cases.findFirst().orElseThrow(), DAY, "h");
        }
    }

    private static UnaryOperator<String> replaced(String from, String to) {
        return text -> {
            assertThat(text).as("the sample holds what is changed").contains(from);
            return text.replace(from, to);
        };
    }

    @Test
    void staysOnAnotherDayAndInAnotherCall() {
        int cards = 0;
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(SAMPLES))) {
            List<ReplayCase> samples = cases.filter(GroundsTest::keepsADay).toList();
            for (int i = 0; i < samples.size(); i += EVERY) {
                ReplayCase sample = samples.get(i);
                Map<String, String> today = digests(sample, DAY, "one");
                Map<String, String> tomorrow = digests(sample, DAY.plusDays(1), "another");
                cards += today.size();
                assertThat(tomorrow).as(sample.file().toString()).isEqualTo(today);
            }
        }
        assertThat(cards).isGreaterThan(40);
    }

    private static boolean keepsADay(ReplayCase sample) {
        return sample.record() != null && !sample.file().toString().contains(OF_THE_DAY);
    }

    @Test
    void changesWithAValueThatTheCardRestsOn() throws IOException {
        Map<String, String> before = changed(FULL, UnaryOperator.identity());
        Map<String, String> after = changed(FULL, replaced("\"value\": 210", "\"value\": 214"));

        assertThat(before).containsOnlyKeys("pattern", "exercise", "diet", "classes");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get("pattern")).isNotEqualTo(before.get("pattern"));
        assertThat(after.get("diet")).as("by way of the findings").isNotEqualTo(before.get("diet"));
    }

    @Test
    void changesWithTheDateOfAValue() throws IOException {
        assertThat(changed(FULL, replaced("2026-11-02T08:05:00Z", "2026-11-03T08:05:00Z"))
                        .get("pattern"))
                .isNotEqualTo(changed(FULL, UnaryOperator.identity()).get("pattern"));
    }

    @Test
    void changesWithTheResourceAValueWasReadFrom() throws IOException {
        assertThat(changed(FULL, replaced("\"id\": \"waist\"", "\"id\": \"waist-again\""))
                        .get("pattern"))
                .isNotEqualTo(changed(FULL, UnaryOperator.identity()).get("pattern"));
    }

    /** Hay fever becomes hypertension; not one number has changed. */
    @Test
    void changesWithADiagnosisThatTheCardRestsOn() throws IOException {
        Map<String, String> before = changed(FULL, UnaryOperator.identity());
        Map<String, String> after = changed(FULL, replaced("367498001", "38341003"));

        assertThat(after.get("exercise") + after.get("pattern") + after.get("diet"))
                .isNotEqualTo(before.get("exercise") + before.get("pattern") + before.get("diet"));
    }

    @Test
    void staysWithADiagnosisOfAnotherKind() throws IOException {
        assertThat(changed(FULL, replaced("367498001", "195967001")))
                .isEqualTo(changed(FULL, UnaryOperator.identity()));
    }

    @Test
    void changesWithARuleAndStaysWithAWord() {
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(SAMPLES.resolve(FULL)))) {
            ReplayCase sample = cases.findFirst().orElseThrow();
            Map<String, String> before = digests(sample, DAY, "h");
            SortedMap<String, String> texts = new TreeMap<>(RulesFiles.bundled().texts());
            texts.computeIfPresent("plan/card.en.yaml", (path, text) -> text.replace("Safety first", "Safety"));
            Map<String, String> reworded = digests(texts, sample);
            texts.computeIfPresent("thresholds/visceral.csv", (path, text) -> text + "# Read again.\n");

            assertThat(reworded).isEqualTo(before);
            assertThat(digests(texts, sample)).isNotEmpty().doesNotContainValue(before.get("pattern"));
        }
    }

    private static Map<String, String> digests(SortedMap<String, String> texts, ReplayCase sample) {
        Ruleset other = Ruleset.load(new RulesFiles(texts), Map.of());
        return digests(other, new CardComposer(other, Cards.KEY), sample, DAY, "h");
    }
}
