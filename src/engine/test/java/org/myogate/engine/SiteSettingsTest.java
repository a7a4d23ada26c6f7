package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Truth;
import org.myogate.table.RulesetException;

/** Site settings (clinical README 2.4). The probes hold the sets of waist and grip, HOMA-IR, CAP and alcohol. */
class SiteSettingsTest {

    private static final String DRAW = "2026-11-02T08:00:00Z";

    private static Outcome evaluate(String key, String value, FhirRecord record) {
        Ruleset ruleset = Shipped.ruleset().with(Map.of(key, value));
        return ruleset.evaluateWithoutMissing(ruleset.read(record.record(), Shipped.AS_OF));
    }

    private static FhirRecord man() {
        return FhirRecord.of(AdministrativeGender.MALE, "1970-01-01");
    }

    /** 77 kg at 180 cm: 23.8 kg/m2. */
    @Test
    void theSetOfTheBodyMassIndexDecidesWhoIsOverweight() {
        FhirRecord record =
                man().observed("29463-7", "77", "kg", "2026-11-02").observed("8302-2", "180", "cm", "2026-11-02");
        assertThat(Shipped.assess(record).truth("overweight")).isEqualTo(Truth.FALSE);
        assertThat(evaluate("bmi.set", "ASIAN", record).truth("overweight")).isEqualTo(Truth.TRUE);
    }

    /**
     * Glucose 90, 150, 120 mg/dL and insulin 8, 60, 50 uIU/mL at 0, 60 and 120 minutes. Mean of the points: 120 and 39.33,
     * so 10000 / sqrt(90 x 8 x 120 x 39.33) = 5.42; by area 127.5 and 44.5: 4.95.
     */
    @Test
    void theMeanOfTheToleranceTestIsThatOfTheSite() {
        FhirRecord record = man().observed("1558-6", "90", "mg/dL", DRAW)
                .observed("27873-9", "8", "u[IU]/mL", DRAW)
                .observed("1507-3", "150", "mg/dL", "2026-11-02T09:00:00Z")
                .observed("27830-9", "60", "u[IU]/mL", "2026-11-02T09:00:00Z")
                .observed("1518-0", "120", "mg/dL", "2026-11-02T10:00:00Z")
                .observed("27860-6", "50", "u[IU]/mL", "2026-11-02T10:00:00Z");
        assertThat(matsuda(Shipped.assess(record))).isCloseTo(5.42, within(0.01));
        assertThat(matsuda(evaluate("matsuda.mean", "trapezoid", record))).isCloseTo(4.95, within(0.01));
    }

    private static double matsuda(Outcome outcome) {
        return outcome.measurement("Matsuda") instanceof Measured measured
                ? measured.value().value().doubleValue()
                : Double.NaN;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wast.set | ASIAN | has no setting 'wast.set'; did you mean 'waist.set'?",
                "waist.set | EUROPE | setting 'waist.set' cannot be 'EUROPE'; sets are",
                "bmi.set | LANCET | setting 'bmi.set' cannot be 'LANCET'; sets are",
                "sarcopenia.set | FNIH | setting 'sarcopenia.set' cannot be 'FNIH'; sets are",
                "use-recorded-ethnicity | perhaps | setting 'use-recorded-ethnicity' cannot be 'perhaps'; it is like true",
                "homa.raised | high | setting 'homa.raised' cannot be 'high'; it is like 2.5",
                "homa.raised | -1 | setting 'homa.raised' cannot be '-1', which is no number above zero",
                "cap.steatosis | 0 | setting 'cap.steatosis' cannot be '0', which is no number above zero",
                "matsuda.mean | median | setting 'matsuda.mean' cannot be 'median'",
                "alcohol.gramsPerDrink | 0 | the setting 'alcohol.gramsPerDrink' cannot be '0'"
            })
    void anUnknownSettingOrValueIsRefused(String key, String value, String says) {
        assertThatThrownBy(() -> Shipped.ruleset().with(Map.of(key, value)))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(says);
    }
}
