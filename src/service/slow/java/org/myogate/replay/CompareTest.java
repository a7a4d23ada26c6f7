package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command over real samples: the bundled rules against a copy in which one thing is another. */
@Tag("slow")
class CompareTest extends CommandRun {

    private static final Path SAMPLES = Path.of("../../fhir-samples");

    /** HOMA-IR 4.80, WHtR 0.629. */
    private static final String FULL = sample("full-set-in-conventional-units");

    private static final String SILENT = sample("healthy-and-silent");
    private static final String HOMA = "insulin-resistance/M+ FASTING_INSULIN: HOMA-IR raised";
    private static final String WHTR = "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    CompareTest() {
        super("replay", "compare");
    }

    @Test
    void anotherNameVersionAndSignOffIsNoChange() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "version: 1.0.0", "version: 1.0.1")
                .edited("ruleset.yaml", "id: myogate", "id: clinic")
                .edited("ruleset.yaml", "signedOff: false", "signedOff: true");

        assertThat(run("--rules", rules.toString(), FULL, SILENT)).isEqualTo(Exit.GOOD);
        assertThat(text(out).lines())
                .containsExactly(
                        "no change in 2 patients",
                        "  before  myogate@1.0.0, bundled, not clinically signed off",
                        "  after   clinic@1.0.1 in " + rules + ", clinically signed off");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aCutoffThatIsMovedIsToldByItsRuleItsCardAndItsPatient() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 4.9");

        assertThat(run("--format", "json", "--rules", rules.toString(), FULL, SILENT))
                .isEqualTo(Exit.DIFFERENCE);

        JsonNode json = MAPPER.readTree(out.toByteArray());
        assertThat(json.path("patients").asInt()).isEqualTo(2);
        assertThat(json.path("changed").asInt()).isEqualTo(1);
        JsonNode rule = only(json.path("rules"));
        assertThat(rule.path("rule").asString()).isEqualTo(HOMA);
        assertThat(rule.at("/how/fires no longer").asInt()).isEqualTo(1);
        JsonNode card = json.path("cards")
                .valueStream()
                .filter(each -> each.path("card").asString().equals("Insulin resistance pattern"))
                .findFirst()
                .orElseThrow();
        assertThat(card.at("/how/rules behind it").asInt()).isEqualTo(1);
        assertThat(card.at("/examples/0/changes/0/because/0").asString()).isEqualTo(HOMA);
        // The draft orders of the others give the reasons of the pattern as their own.
        assertThat(json.path("cards").valueStream())
                .allSatisfy(each -> assertThat(
                                each.at("/examples/0/changes/0/because/0").asString())
                        .isEqualTo(HOMA));
        assertThat(json.at("/parts/0/part").asString()).isEqualTo("findings");
        JsonNode place = json.at("/parts/0/examples/0/changes/0");
        assertThat(place.path("place").asString()).isEqualTo("evidence " + HOMA + " by homa.raised");
        assertThat(place.path("before").asString()).isEqualTo("counts");
        assertThat(place.path("after").asString()).isEqualTo("nothing");
        assertThat(place.at("/because/0").asString()).isEqualTo(HOMA);
        assertThat(only(json.path("examples")).path("file").asString()).startsWith(FULL);
    }

    @Test
    void aCutoffThatIsMovedAndStillMetIsToldByItsNumbers() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 2.7");

        assertThat(run("--rules", rules.toString(), FULL)).isEqualTo(Exit.DIFFERENCE);

        assertThat(text(out)).startsWith("1 of 1 patient change: 1 rule, 0 cards\n");
        assertThat(flat())
                .contains(HOMA + ": other numbers 1")
                .contains("other numbers: homa.raised >= 2.5 -> homa.raised >= 2.7");
    }

    @Test
    void aRuleThatIsTakenOutFiresNoLongerAndTheOtherWayRoundFiresNow() throws IOException {
        RulesCopy rules = rules().without("finding/visceral-adiposity.drl", WHTR);

        assertThat(run("--rules", rules.toString(), FULL)).isEqualTo(Exit.DIFFERENCE);
        assertThat(flat()).contains(WHTR + ": fires no longer 1").contains("findings");

        Path untouched = RulesCopy.in(folder.resolve("untouched")).folder();
        run("--rules", rules.toString(), "--rules", untouched.toString(), FULL);
        assertThat(flat()).contains(WHTR + ": fires now 1").contains("before myogate@1.0.0 in " + rules);
    }

    @Test
    void otherWordsAreToldByTheRuleTheyStandBesideAndBothWordings() throws IOException {
        RulesCopy rules = rules().edited(
                        "plan/exercise-dose.en.yaml",
                        "Prescribe aerobic and strength training together",
                        "Prescribe endurance and strength training together");

        assertThat(run("--rules", rules.toString(), FULL)).isEqualTo(Exit.DIFFERENCE);

        assertThat(text(out)).startsWith("1 of 1 patient change: 1 rule, 2 cards\n");
        assertThat(flat())
                .contains("EX-04: other words 1")
                .contains("Prescribe aerobic and strength")
                .contains("-> ")
                .contains("Prescribe endurance and strength")
                .doesNotContain("By part of the line");
    }

    @Test
    void aRecommendationThatIsNowWithheldIsToldWithWhatStopsIt() throws IOException {
        RulesCopy rules = rules();
        Path unless = rules.folder().resolve("plan/unless.csv");
        Files.writeString(unless, Files.readString(unless) + "\nEX-04,state:metabolic-syndrome,\n");

        assertThat(run("--rules", rules.toString(), FULL)).isEqualTo(Exit.DIFFERENCE);

        assertThat(flat())
                .contains("EX-04: settled otherwise 1")
                .contains("proposed -> withheld because of metabolic-syndrome");
    }

    @Test
    void aSettingReachesBothRulesets() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 4.9");

        run("--format", "json", "--set", "homa.raised=3", "--rules", rules.toString(), FULL);

        // The cards say that the number of the site is not as shipped; no rule does otherwise.
        JsonNode json = MAPPER.readTree(out.toByteArray());
        assertThat(json.path("patients").asInt()).isEqualTo(1);
        assertThat(json.path("rules").isEmpty()).isTrue();
        assertThat(json.path("parts").isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsCompared() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        RulesCopy rules = rules();

        assertThat(run("--rules", rules.toString(), broken.toString(), FULL)).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).startsWith(broken + ":");
        assertThat(text(out)).startsWith("no change in 1 patient\n");
    }

    @Test
    void rulesThatDoNotCompileAreRefused() throws IOException {
        RulesCopy rules = rules().edited("finding/visceral-adiposity.drl", "rule \"" + WHTR + "\"", "rul \"x\"");

        assertThat(run("--rules", rules.toString(), FULL)).isEqualTo(Exit.RULESET_REFUSED);
        assertThat(text(err)).contains(rules.folder().resolve("finding/visceral-adiposity.drl") + ":");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.json",
                "--rules a --rules b --rules c x.json",
                "--rules a --examples -1 x.json",
                "--rules a --examples few x.json",
                "--rules a --format xml x.json",
                "--rules a"
            })
    void aCommandLineThatCannotBeUsedEndsWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(Exit.UNUSABLE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("Try myogate replay compare --help");
    }

    @Test
    void thePageStandsAloneAndWhatStandsInTheInputIsInert() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 2.7")
                .edited(
                        "plan/exercise-dose.en.yaml",
                        "Prescribe aerobic and strength training together",
                        "Prescribe <script>alert(1)</script> training");
        Path hostile = folder.resolve("<img src=x onerror=alert(2)>.json");
        Files.copy(Path.of(FULL, "request.json"), hostile);

        run("--format", "html", "--as-of", "2026-11-23", "--rules", rules.toString(), hostile.toString());

        String page = text(out);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .endsWith("</html>\n")
                .contains("<h1>1 of 1 patient change: 2 rules, 2 cards</h1>")
                .contains("&lt;img src=x onerror=alert(2)&gt;.json")
                .contains("&lt;script&gt;")
                .contains("<th scope=\"row\">EX-04")
                .contains("style=\"width:100.0%\"")
                .doesNotContain("<script", "<img", "<link", "@import", "src=\"", "url(", "http-equiv=\"refresh\"");
        assertThat(page.indexOf("<h1>")).isLessThan(page.indexOf("<table>"));
        // Every opened element of the page's own is closed again: a stray one of the input would unbalance them.
        for (String element : List.of("main", "section", "table", "details", "ul", "li", "p", "tr", "dl")) {
            assertThat(count(page, "<" + element + "(?=[ >])"))
                    .as(element)
                    .isEqualTo(count(page, "</" + element + ">"));
        }
    }

    @Test
    void aPageOfNoChangeSaysSo() throws IOException {
        run("--format", "html", "--rules", rules().toString(), SILENT);

        assertThat(text(out)).contains("<h1>no change in 1 patient</h1>").doesNotContain("<table>");
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheThreadsDo() throws IOException {
        RulesCopy rules = rules().edited("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 2.7");
        String[] line = {
            "--rules", rules.toString(), "--examples", "2", FULL, sample("on-insulin"), sample("not-fasting"), SILENT
        };

        run(line);
        byte[] first = out.toByteArray();
        run(line);

        assertThat(out.toByteArray()).isEqualTo(first).isNotEmpty();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.size()).as(list.toString()).isEqualTo(1);
        return list.get(0);
    }

    private RulesCopy rules() throws IOException {
        return RulesCopy.in(folder.resolve("rules"));
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }
}
