package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules check} and {@code rules pin} on a copy of the rules with a handful of cases, as a shell would run them. */
class RulesAuditTest extends CommandRun {

    private static final String HEADER = "id,base,facts,settings,fires,silent,why\n";
    private static final String HOLDS = "at,man,waist=108,,visceral-adiposity:S+ANTHRO:whtr.high,,why\n";
    private static final String DOES_NOT_HOLD = "wrong,man,waist=80,,visceral-adiposity=DEFINITE,,why\n";

    @TempDir
    private Path folder;

    private Path cases;

    RulesAuditTest() {
        super("rules");
    }

    @BeforeEach
    void copyTheRulesWithFewCases() throws IOException {
        RulesCopy.in(folder);
        cases = folder.resolve("cases");
        List<String> kept = List.of("bases.csv", "names.csv", "times.csv");
        try (Stream<Path> files = Files.list(cases)) {
            for (Path file : files.toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        Files.writeString(cases.resolve("few.csv"), HEADER + HOLDS);
    }

    private String said() {
        return text(err);
    }

    @Test
    void checkNamesARuleWithoutACaseByAPathThatCanBeOpened() throws IOException {
        assertThat(run("check", folder.toString())).isEqualTo(Exit.DIFFERENCE);
        assertThat(text(out)).isEmpty();
        String line = said().lines()
                .filter(each -> each.contains("rule 'SG-12 ") && each.contains("fires in no case"))
                .findFirst()
                .orElseThrow();
        String[] place = line.split(":", 3);
        int number = Integer.parseInt(place[1].replaceAll("[^0-9].*", ""));
        assertThat(Files.readAllLines(Path.of(place[0])).get(number - 1)).startsWith("rule \"SG-12 ");
    }

    @Test
    void checkNamesACaseThatDoesNotHold() throws IOException {
        Files.writeString(cases.resolve("few.csv"), HEADER + HOLDS + DOES_NOT_HOLD);

        assertThat(run("check", folder.toString())).isEqualTo(Exit.DIFFERENCE);
        assertThat(said()).contains(cases.resolve("few.csv") + ":3 case 'wrong' does not hold: wanted ");
    }

    @Test
    void pinListsWhatNoCaseNoticesAndNamesItsSample() {
        assertThat(run("pin", "--sample", "20", folder.toString())).isEqualTo(Exit.DIFFERENCE);
        assertThat(said().lines())
                .hasSizeBetween(1, 20)
                .allSatisfy(line -> assertThat(line).startsWith(folder + "/").contains("no case notices"));
        assertThat(text(out))
                .matches("myogate@\\S+: \\d+ findings, a sample of 20 of \\d{4} changes tried \\(seed 1\\)\n");
    }

    @Test
    void pinTriesNothingWhereACaseDoesNotHold() throws IOException {
        Files.writeString(cases.resolve("few.csv"), HEADER + DOES_NOT_HOLD);

        assertThat(run("pin", folder.toString())).isEqualTo(Exit.DIFFERENCE);
        assertThat(said()).contains("few.csv:2 case 'wrong' does not hold");
        assertThat(text(out)).endsWith("no change was tried, for the cases do not hold\n");
    }

    @Test
    void pinRefusesWhatDoesNotCompile() throws IOException {
        Path gates = folder.resolve("gate/exercise-stop.drl");
        Files.writeString(gates, Files.readString(gates).replaceFirst("(?m)^then$", "than"));

        assertThat(run("pin", folder.toString())).isEqualTo(Exit.RULESET_REFUSED);
        assertThat(said()).contains(gates + ":");
    }
}
