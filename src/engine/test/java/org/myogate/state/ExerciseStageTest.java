package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Truth;
import org.myogate.state.Glycaemia.State;

/** Exercise specification 2.5, second table. */
class ExerciseStageTest {

    @ParameterizedTest
    @CsvSource({
        "NORMO, FALSE, FALSE, S0",
        "NORMO, TRUE, FALSE, S1",
        "NORMO, UNKNOWN, FALSE, UNKNOWN",
        "PREDM, UNKNOWN, UNKNOWN, S2",
        "DM_RANGE, TRUE, FALSE, S2",
        "T2D, TRUE, FALSE, S3",
        "T2D, TRUE, TRUE, S4",
        "T2D, TRUE, UNKNOWN, UNKNOWN",
        "T1D, TRUE, TRUE, UNKNOWN",
        "OTHER_DM, TRUE, TRUE, UNKNOWN",
        "UNKNOWN, TRUE, FALSE, UNKNOWN"
    })
    void followsGlycaemiaThenTheMarkerOrTheComplications(
            State glycaemia, Truth marker, Truth complicated, ExerciseStage stage) {
        assertThat(ExerciseStage.of(glycaemia, marker, complicated)).isEqualTo(stage);
    }
}
