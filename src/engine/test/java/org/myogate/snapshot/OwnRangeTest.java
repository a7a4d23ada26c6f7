package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laboratory's own reference range travels with its value, on the scale of the value. */
class OwnRangeTest {

    private static final Cutoff FROM_150 = new Cutoff(
            "tg.high",
            List.of(new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal(150), "mg/dL", "", "source", "verified")));

    @ParameterizedTest
    @CsvSource({
        "30, 150, 151, true, false",
        "30, 150, 150, false, false",
        "30, 150, 30, false, false",
        "30, 150, 29, false, true",
        ", 150, 12, false, false",
        "30, , 900, false, false"
    })
    void saysWhetherAValueLiesOutsideTheRange(
            @Nullable String low, @Nullable String high, String value, boolean above, boolean below) {
        Measured measured = read(value, range(low, high, "mg/dL"));

        assertThat(measured.aboveOwnRange()).isEqualTo(above);
        assertThat(measured.belowOwnRange()).isEqualTo(below);
    }

    @Test
    void convertsTheRangeToTheScaleOfTheValue() {
        Measured measured = read("151", range("0.5", "1.7", "mmol/L"));

        // 1.7 mmol/L are 150.569 mg/dL
        assertThat(measured.ownRange()).isNotNull();
        assertThat(measured.ownRange().high()).isEqualByComparingTo("150.569");
        assertThat(measured.aboveOwnRange()).isTrue();
    }

    @Test
    void takesTheUnitOfTheValueWhereTheRangeNamesNone() {
        Obs sent = Obs.of("2571-8").value("1.6", "g/L");
        sent.also(o -> o.addReferenceRange(range("0.5", "1.5", null)));

        assertThat(Shown.measured(Dossier.ofMan().with(sent.make()).read(), "tg-mg-per-dl")
                        .ownRange())
                .matches(range -> range.isSameAs(Interval.between(new BigDecimal(50), new BigDecimal(150))));
    }

    @Test
    void takesTheRangeForEverybodyOfSeveral() {
        ObservationReferenceRangeComponent women =
                range("10", "20", "mg/dL").addAppliesTo(new CodeableConcept().setText("women"));
        ObservationReferenceRangeComponent young = range("10", "20", "mg/dL").setAge(new Range());
        young.getAge().setHigh(new Quantity(30));
        ObservationReferenceRangeComponent wanted =
                range("10", "20", "mg/dL").setType(new CodeableConcept(new Coding(null, "treatment", null)));

        assertThat(read("151", women, range("30", "150", "mg/dL"), young, wanted)
                        .aboveOwnRange())
                .isTrue();
        assertThat(read("15", women).aboveOwnRange()).isFalse();
        assertThat(read("21", women).aboveOwnRange()).isTrue();
        assertThat(read("151", women, young).ownRange()).isNull();
        assertThat(read("151", wanted).ownRange()).isNull();
        assertThat(read("151", range("30", "150", "mg/dL"), range("30", "140", "mg/dL"))
                        .ownRange())
                .isNull();
    }

    @Test
    void leavesARangeThatCannotBeRead() {
        assertThat(read("151", new ObservationReferenceRangeComponent().setText("below 150"))
                        .ownRange())
                .isNull();
        assertThat(read("151", range("30", "150", "widgets")).ownRange()).isNull();
        assertThat(read("151", range("150", "30", "mg/dL")).ownRange()).isNull();
    }

    @Test
    void prefersTheRangeToThePublishedLimit() {
        assertThat(read("160", range("30", "170", "mg/dL")).aboveRange(FROM_150))
                .isFalse();
        assertThat(read("160").aboveRange(FROM_150)).isTrue();
        assertThat(read("160", range("30", null, "mg/dL")).aboveRange(FROM_150)).isTrue();
        assertThat(read("160", range(null, "150", "mg/dL")).belowRange(FROM_150))
                .isTrue();
        assertThat(read("160", range("30", "170", "mg/dL")).belowRange(FROM_150))
                .isFalse();
    }

    private static Measured read(String value, ObservationReferenceRangeComponent... ranges) {
        Obs sent = Obs.of("2571-8").value(value, "mg/dL");
        for (ObservationReferenceRangeComponent range : ranges) {
            sent.also(o -> o.addReferenceRange(range));
        }
        return Shown.measured(Dossier.ofMan().with(sent.make()).read(), "tg-mg-per-dl");
    }

    private static ObservationReferenceRangeComponent range(
            @Nullable String low, @Nullable String high, @Nullable String unit) {
        ObservationReferenceRangeComponent range = new ObservationReferenceRangeComponent();
        if (low != null) {
            range.setLow(new Quantity().setValue(new BigDecimal(low)).setUnit(unit));
        }
        if (high != null) {
            range.setHigh(new Quantity().setValue(new BigDecimal(high)).setUnit(unit));
        }
        return range;
    }
}
