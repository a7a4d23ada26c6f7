package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four subjects of the phenotype specification, section 6, from FHIR to every index; P4 in SI units. */
class SubjectsFromFhirTest {

    private static final Percentage ONE_IN_A_MILLION = Percentage.withPercentage(1e-4);

    @ParameterizedTest
    @CsvFileSource(resources = "vectors.csv", useHeadersInDisplayName = true)
    void givesThePublishedNumber(String index, double p1, double p2, double p3, double p4) {
        List<Double> published = List.of(p1, p2, p3, p4);
        for (int i = 0; i < published.size(); i++) {
            assertThat(FhirPatient.subject("P" + (i + 1)).value(index))
                    .as("P" + (i + 1))
                    .isCloseTo(published.get(i), ONE_IN_A_MILLION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "P4"})
    void takesNothingAsFastingThatIsProven(String subject) {
        FhirPatient patient = FhirPatient.subject(subject);
        for (String index : List.of("TyG", "HOMA_IR", "SPISE", "FLI", "Adipo_IR", "ALR")) {
            assertThat(patient.measured(index).fastingAssumed()).as(index).isFalse();
        }
    }

    /** The same patient reported in the other system of units. */
    @ParameterizedTest
    @CsvSource({
        "TyG, 3048-6, 47210-0, 2.371005984, mmol/L",
        "LAP, 3048-6, 47210-0, 2.371005984, mmol/L",
        "FLI, 3048-6, 47210-0, 2.371005984, mmol/L",
        "SPISE, 2085-9, 14646-4, 0.930954228, mmol/L",
        "METS_IR, 1558-6, 14771-0, 5.994671403, mmol/L",
        "VAI, 2085-9, 14646-4, 0.930954228, mmol/L",
        "QUICKI, 27873-9, 59179-2, 108, pmol/L",
        "Adipo_IR, 27873-9, 59179-2, 108, pmol/L",
        "NFS, 1751-7, 1751-7, 44, g/L",
        "NFS, 777-3, 777-3, 232000, /uL",
        "FLI, 8280-0, 8280-0, 1.12, m"
    })
    void givesTheSameNumberInOtherUnits(String index, String code, String siCode, String siValue, String siUnit) {
        double before = FhirPatient.subject("P1").value(index);
        double after = FhirPatient.subject("P1")
                .without(code)
                .observed(siCode, siValue, siUnit)
                .value(index);
        assertThat(after).isCloseTo(before, ONE_IN_A_MILLION);
    }
}
