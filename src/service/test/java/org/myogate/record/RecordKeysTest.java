package org.myogate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeysTest {

    private static final Client CLIENT = new Client("i", "t");

    @TempDir
    Path home;

    @Test
    void areMadeOnceAndKeptForTheirOwner() throws IOException {
        List<String> first = RecordKeys.in(home).patientKeys(CLIENT, "1");

        assertThat(RecordKeys.in(home).patientKeys(CLIENT, "1")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(RecordKeys.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void rotatedPutTheNewestFirstAndKeepTheOthers() throws IOException {
        List<String> first = RecordKeys.in(home).patientKeys(CLIENT, "1");

        RecordKeys.rotate(home);
        RecordKeys.rotate(home);

        assertThat(RecordKeys.in(home).patientKeys(CLIENT, "1"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .endsWith(first.get(0));
        assertThat(Files.readAllLines(home.resolve(RecordKeys.FILE))).hasSize(3);
    }

    /** One text may not pass for two: client "a", tenant "b" is another than client "ab". */
    @Test
    void tellPartsApart() {
        RecordKeys keys = RecordKeys.in(home);

        assertThat(keys.patientKeys(new Client("a", "b"), "c"))
                .isNotEqualTo(keys.patientKeys(new Client("ab", ""), "c"));
        assertThat(keys.patientKeys(new Client("a", "b"), "c"))
                .isNotEqualTo(keys.patientKeys(new Client("a", "bc"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "secret words", "0123456789abcdef"})
    void refuseAFileThatHoldsSomethingElseWithoutQuotingIt(String text) throws IOException {
        Files.writeString(home.resolve(RecordKeys.FILE), text);

        assertThatThrownBy(() -> RecordKeys.in(home))
                .isInstanceOf(UnusableRecord.class)
                .hasMessageContaining(RecordKeys.FILE)
                .hasMessageNotContainingAny("secret words", "0123456789abcdef");
    }
}
