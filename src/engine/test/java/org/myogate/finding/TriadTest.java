package org.myogate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriadTest {

    @ParameterizedTest
    @CsvSource({
        // muscle, liver, fat, visceral; positive, unknown, level
        "DEFINITE, PROBABLE, DEFINITE, DEFINITE, 3, 0, DEFINITE",
        "DEFINITE, PROBABLE, UNKNOWN, PROBABLE, 3, 0, DEFINITE",
        "PROBABLE, UNKNOWN, UNKNOWN, DEFINITE, 2, 1, PROBABLE",
        "PROBABLE, POSSIBLE, POSSIBLE, PROBABLE, 2, 0, PROBABLE",
        "PROBABLE, UNKNOWN, ABSENT, ABSENT, 1, 1, UNKNOWN",
        "PROBABLE, POSSIBLE, UNKNOWN, ABSENT, 1, 1, UNKNOWN",
        "PROBABLE, POSSIBLE, ABSENT, POSSIBLE, 1, 0, ABSENT",
        "POSSIBLE, UNKNOWN, ABSENT, ABSENT, 0, 1, ABSENT",
        "UNKNOWN, UNKNOWN, ABSENT, ABSENT, 0, 2, UNKNOWN",
        "ABSENT, ABSENT, ABSENT, ABSENT, 0, 0, ABSENT",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0, 3, UNKNOWN"
    })
    void countsArms(Level muscle, Level liver, Level fat, Level visceral, int positive, int unknown, Level level) {
        Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
        findings.put(Axis.INSULIN_RESISTANCE, finding(Axis.INSULIN_RESISTANCE, muscle));
        findings.put(Axis.HEPATIC, finding(Axis.HEPATIC, liver));
        findings.put(Axis.ADIPOSE, finding(Axis.ADIPOSE, fat));
        findings.put(Axis.VISCERAL_ADIPOSITY, finding(Axis.VISCERAL_ADIPOSITY, visceral));
        assertThat(Triad.of(findings)).isEqualTo(new Triad(positive, unknown, level));
    }

    @Test
    void takesAnAxisWithoutAFindingForUnknown() {
        assertThat(Triad.of(Map.of())).isEqualTo(new Triad(0, 3, Level.UNKNOWN));
    }

    private static Finding finding(Axis axis, Level level) {
        Finding.Reason reason = level == Level.UNKNOWN ? Finding.Reason.INSUFFICIENT : null;
        return new Finding(axis, level, reason, false, List.of());
    }
}
