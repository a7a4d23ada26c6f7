package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command over real samples and the bundled rules. */
@Tag("slow")
class ExplainTest extends CommandRun {

    private static final Path SAMPLES = Path.of("../../fhir-samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    ExplainTest() {
        super("replay", "explain");
    }

    @Test
    void aRuleThatFiredIsToldByEachConditionItsFactItsCutoffAndItsCard() {
        assertThat(explain("full-set-in-conventional-units", "EX-04")).isEqualTo(Exit.GOOD);

        assertThat(flat())
                .contains("EX-04 (aerobic and strength training combined): 1 of 1 rule fired")
                .containsSubsequence(
                        "FIRED",
                        "yes $adult : Present( concept == \"adult\" )",
                        "adult is present (DERIVED from age-years@age.adult)",
                        "evs.insufficient: < 150 min/wk (who-2020-activity, recalled-high)",
                        "yes $minutes : Measured( marker == \"evs-min-per-wk\", reaches($insufficient) )",
                        "evs-min-per-wk 40 min/wk on 2026-11-02 [Observation/active-minutes]",
                        "then proposed",
                        "then behind the card Exercise (info)")
                .doesNotContain(" NO ");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aRuleThatNearlyFiredNamesTheConditionThatFailedTheNearestFactAndWhatItWants() {
        explain("healthy-and-silent", "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band");

        assertThat(flat())
                .contains("0 of 1 rule fired", "did not fire")
                .containsSubsequence(
                        "yes $high : Cutoff( id == \"whtr.high\" )",
                        "whtr.high: >= 0.60 (nice-ng246, recalled-high)",
                        "NO $ratio : Measured( marker == \"WHtR\", reaches($high) )",
                        "WHtR 0.424 on 2026-11-02 [Observation/waist, Observation/height]",
                        "needs a value that wholly meets whtr.high >= 0.60");
    }

    @Test
    void aRuleThatAGateStopsIsToldWithTheGateAndTheRow() {
        explain("blood-pressure-raised-months-ago", "EX-04");

        assertThat(flat())
                .containsSubsequence("FIRED", "then withheld because of SG-11", "SG-11: STOP, warning, to be confirmed")
                .containsPattern("by plan/unless.csv:\\d+");
    }

    @Test
    void aRuleThatLivesOnInAnotherIsToldWithTheRow() {
        explain("evs-as-strings", "EX-02");

        assertThat(flat()).contains("then merged in EX-04, by plan/instead.csv:3");
    }

    @Test
    void aValueThatIsNotThereIsToldWithTheReason() {
        explain("blood-pressure-raised-months-ago", "SG-11");

        assertThat(flat())
                .contains("2 of 5 rules fired")
                .contains(
                        "systolic-bp.now has no value because all that is recorded is older than its look-back (STALE)")
                .contains("needs a value", "needs a value that wholly meets sbp.stop >= 180 mm[Hg]")
                .contains("hypertensive-crisis is absent (NONE_RECORDED) needs that it is present")
                .contains("withholds ART-R13a, EX-02, EX-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                prednisone-signed-with-prediabetes | PH-02/age-60 | a caution beside MET, no. 1
                prediabetes-on-olanzapine-and-prednisone | CF-16 | bears on insulin-resistance/
                type-2-with-egfr-of-18-not-dialysed | M-1 | blocks MET
                full-set-in-conventional-units | ART-R2 | triad is PROBABLE: 2 of muscle, liver and fat involved
                sarcopenic-obesity-on-semaglutide | PH-21 | then proposed
                full-set-in-conventional-units | insulin-resistance/M+ FASTING_INSULIN | counts as moderate evidence for insulin-resistance
                """)
    void everyKindOfIdIsExplained(String sample, String id, String told) {
        assertThat(explain(sample, id)).isEqualTo(Exit.GOOD);

        assertThat(flat()).contains("FIRED", told);
    }

    @Test
    void aRuleThatFollowsOthersWhichDoNotStandIsToldWithTheRow() {
        explain("healthy-and-silent", "ART-R3");

        assertThat(flat())
                .contains("FIRED", "not proposed: it stands only as others do")
                .containsPattern("plan/needs.csv:\\d+ wants 1 of option:\\* stands");
    }

    @Test
    void aRuleWithSeveralWaysIsToldByEachOfThem() {
        explain("healthy-and-silent", "SG-13b");

        assertThat(flat()).contains("way 1 of 2, of which one is enough", "way 2 of 2, of which one is enough");
    }

    @Test
    void theLineForProgramsSaysTheSame() {
        explain("healthy-and-silent", "visceral-adiposity/S+ ANTHRO", "--format", "json");

        JsonNode line = MAPPER.readTree(out.toByteArray());
        assertThat(line.path("patient").asString()).isEqualTo("healthy");
        assertThat(line.path("rules").size()).isEqualTo(2);
        JsonNode ratio = line.path("rules")
                .valueStream()
                .filter(rule -> rule.path("rule").asString().contains("ratio"))
                .findFirst()
                .orElseThrow();
        assertThat(ratio.path("fired").asBoolean()).isFalse();
        assertThat(ratio.path("at").asString()).startsWith("finding/visceral-adiposity.drl:");
        assertThat(ratio.at("/ways/0/0/holds").asBoolean()).isTrue();
        assertThat(ratio.at("/ways/0/1/holds").asBoolean()).isFalse();
        assertThat(ratio.at("/ways/0/1/nearest/0").asString()).startsWith("WHtR 0.424");
        assertThat(ratio.at("/ways/0/1/needs/0").asString()).contains("whtr.high >= 0.60");
    }

    @Test
    void anUnknownIdNamesTheNearestThatIsKnown() {
        assertThat(explain("healthy-and-silent", "EX-0Z")).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).startsWith("--rule: no rule 'EX-0Z'; did you mean 'EX-0");
        assertThat(explain("healthy-and-silent", "ex-04")).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).startsWith("--rule: no rule 'ex-04'; did you mean 'EX-04'?");
        assertThat(explain("healthy-and-silent", "what is this about")).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).contains("rules are named like EX-21");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void ofSeveralPatientsEachHasASectionOrOneIsChosen() {
        String[] both = {
            SAMPLES.resolve("healthy-and-silent").toString(),
            SAMPLES.resolve("on-insulin").toString()
        };

        run("--rule", "CF-06", both[0], both[1]);
        assertThat(text(out).lines().filter(line -> line.startsWith("==="))).hasSize(2);

        run("--rule", "CF-06", "--patient", "healthy", both[0], both[1]);
        assertThat(text(out).lines().filter(line -> line.startsWith("  patient ")))
                .hasSize(1);
        assertThat(flat()).contains("patient healthy", "on-insulin is absent");

        assertThat(run("--rule", "CF-06", "--patient", "nobody", both[0])).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).startsWith("no patient 'nobody' in ");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void textOfTheRecordCannotSteerTheTerminal() throws IOException {
        Path hostile = folder.resolve("a\u001b[2J<b>.json");
        Files.copy(SAMPLES.resolve("healthy-and-silent/request.json"), hostile);

        assertThat(run("--rule", "EX-04", hostile.toString())).isEqualTo(Exit.GOOD);
        assertThat(text(out)).contains("<b>.json").doesNotContain("\u001b");
    }

    @Test
    void anotherRulesFolderIsNamedByAPathThatCanBeOpened() throws IOException {
        RulesCopy rules =
                RulesCopy.in(folder.resolve("rules")).edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 4.9");

        run(
                "--rule",
                "insulin-resistance/M+ FASTING_INSULIN: HOMA-IR raised",
                "--rules",
                rules.toString(),
                "--format",
                "json",
                SAMPLES.resolve("full-set-in-conventional-units").toString());

        JsonNode rule = MAPPER.readTree(out.toByteArray()).at("/rules/0");
        String at = rule.path("at").asString();
        assertThat(Path.of(at.substring(0, at.lastIndexOf(':')))).isRegularFile();
        assertThat(rule.path("fired").asBoolean()).isFalse();
        assertThat(rule.toString()).contains("homa.raised: >= 4.9", "needs", "HOMA_IR 4.796");
    }

    private int explain(String sample, String id, String... more) {
        return run(Stream.concat(Stream.of(SAMPLES.resolve(sample).toString(), "--rule", id), Stream.of(more))
                .toArray(String[]::new));
    }
}
