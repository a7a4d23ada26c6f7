package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.Answer;
import tools.jackson.databind.node.ObjectNode;

class ExpectedCheckTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExpectedCheck check =
            new ExpectedCheck(new Messages(new PrintStream(err, false, StandardCharsets.UTF_8)));

    @Test
    void aCaseWithoutExpectationIsGood() {
        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.GOOD);
    }

    @Test
    void onlyTheKeysThatStandInItAreCompared() throws IOException {
        expect("{\"gates\": [\"M-4\", \"SG-31\"], \"states\": " + states() + "}");

        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.GOOD);
        assertThat(messages()).isEmpty();
    }

    @Test
    void aKeyIsComparedWhole() throws IOException {
        expect("{\"gateEffects\": {\"M-4\": \"ask-gate\"}}");

        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.DIFFERENCE);
        assertThat(messages()).isEqualTo(file() + " gateEffects.SG-31: expected nothing, was \"STOP\"\n");
    }

    @Test
    void severalPatientsAreToldApartByTheirIds() throws IOException {
        expect("[{\"patient\": \"p1\", \"gates\": []}, {\"patient\": \"p2\", \"gates\": []}]");

        assertThat(check.check(file(), line("p2"))).isEqualTo(Exit.GOOD);
        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.DIFFERENCE);
        assertThat(messages()).contains(file() + " p1 gates[]: expected nothing, was \"M-4\"\n");
    }

    @Test
    void aPatientWithoutLineIsADifference() throws IOException {
        expect("[{\"patient\": \"p2\"}, {\"patient\": \"p3\"}]");

        check.check(file(), line("p2"));

        assertThat(check.finish()).isEqualTo(Exit.DIFFERENCE);
        assertThat(messages()).endsWith("expected.json patient: expected \"p3\", was nothing\n");
    }

    @Test
    void aLineThatNobodyExpectedIsADifference() throws IOException {
        expect("[{\"patient\": \"p2\"}]");

        assertThat(check.check(file(), line("p9"))).isEqualTo(Exit.DIFFERENCE);
        assertThat(messages()).isEqualTo(file() + " patient: expected nothing, was \"p9\"\n");
    }

    @Test
    void anUnreadableExpectationIsNamedOnceWithItsLine() throws IOException {
        expect("{\n\"gates\": [,]\n}");

        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.UNUSABLE);
        assertThat(check.check(file(), line("p2"))).isEqualTo(Exit.UNUSABLE);
        assertThat(messages()).contains("expected.json:2 is not JSON").hasLineCount(1);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() throws IOException {
        expect("{\"gates\": [], \"gates\": [\"M-4\"]}");

        assertThat(check.check(file(), line("p1"))).isEqualTo(Exit.UNUSABLE);
    }

    private void expect(String json) throws IOException {
        Files.writeString(folder.resolve("expected.json"), json);
    }

    private Path file() {
        return folder.resolve("bundle.json");
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String states() {
        return LineWriter.text(LineWriter.tree("f", HandMade.full(), silent()).get("states"));
    }

    private static ObjectNode line(String patient) {
        if (patient.equals("p1")) {
            return LineWriter.tree("f", HandMade.full(), silent());
        }
        return LineWriter.tree("f", HandMade.empty(patient), silent());
    }

    private static Answer silent() {
        return Answer.silent(HandMade.NOTHING_KNOWN);
    }
}
