package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The probes of {@code cases/classes.csv}: what medicine classes hang on, and the states S1 to S15. */
final class ClassCasesTest extends HeldCases {

    ClassCasesTest() {
        super("classes.csv");
    }

    /** Each state is seen to hold, not to hold, and to be open. */
    @ParameterizedTest
    @MethodSource("states")
    void seesEachStateHoldMissAndStayOpen(String state) {
        Set<String> wanted =
                rows().stream().flatMap(row -> row.fires().stream()).collect(Collectors.toSet());
        assertThat(wanted).contains(state + "=TRUE", state + "=FALSE", state + "=UNKNOWN");
    }

    static List<String> states() {
        return List.of(
                "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S8b", "S8c", "S9", "S9b", "S9c", "S10", "S11", "S12",
                "S12b", "S12c", "S13", "S14", "S15");
    }
}
