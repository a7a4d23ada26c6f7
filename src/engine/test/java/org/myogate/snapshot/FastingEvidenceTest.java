package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ground rule 2.4, what proves fasting of a value: its code, its status, its specimen, its order. */
class FastingEvidenceTest {

    private static final String V2_FASTING = "http://terminology.hl7.org/CodeSystem/v2-0916";

    private static Obs glucose() {
        return Obs.of("2345-7").value("108", "mg/dL");
    }

    private static Truth fasting(org.hl7.fhir.r4.model.Resource... resources) {
        return Shown.measured(Dossier.ofMan().with(resources).read(), "GLU").fasting();
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    @ParameterizedTest
    @CsvSource({"1558-6, mg/dL", "14771-0, mmol/L", "10450-5, mg/dL", "1554-5, mg/dL", "77145-1, mmol/L"})
    void aCodeThatSaysSo(String code, String unit) {
        Snapshot timed =
                Dossier.ofMan().with(Obs.of(code).value("20", unit).make()).read();
        // A bare date pairs with no other value, but the code still speaks for its own.
        Snapshot bare = Dossier.ofMan()
                .with(Obs.of(code).at("2026-11-02").value("20", unit).make())
                .read();

        assertThat(Shown.value(timed, "fpg")).isEqualTo("20 " + unit);
        assertThat(Shown.value(bare, "fpg")).isEqualTo("20 " + unit);
    }

    @Test
    void aPlainCodeProvesNothing() {
        assertThat(fasting(glucose().make())).isEqualTo(Truth.UNKNOWN);
        assertThat(Shown.value(Dossier.ofMan().with(glucose().make()).read(), "fpg"))
                .isEqualTo("NOT_FASTING");
    }

    @ParameterizedTest
    @CsvSource({"16985007, TRUE", "440565004, FALSE"})
    void aFindingOnTheObservation(String finding, Truth expected) {
        Obs dated = glucose().at("2026-11-02").also(o -> o.addInterpretation(concept(Obs.SNOMED, finding)));
        Obs method = glucose().also(o -> o.setMethod(concept(Obs.SNOMED, finding)));

        assertThat(fasting(dated.make())).isEqualTo(expected);
        assertThat(fasting(method.make())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"16985007, TRUE", "440565004, FALSE"})
    void aFindingOnTheSpecimen(String finding, Truth expected) {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.addCondition(concept(Obs.SNOMED, finding));
        Observation containing = glucose().at("2026-11-02").specimen("#s").make();
        containing.addContained(specimen);

        assertThat(fasting(glucose().at("2026-11-02").specimen("Specimen/s").make(), specimen))
                .isEqualTo(expected);
        assertThat(fasting(containing)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"F, TRUE", "NF, FALSE", "NG, UNKNOWN"})
    void theStatusOfTheSpecimen(String code, Truth expected) {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.getCollection().setFastingStatus(concept(V2_FASTING, code));

        assertThat(fasting(glucose().specimen("Specimen/s").make(), specimen)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8, TRUE", "7.9, FALSE", "73, UNKNOWN"})
    void theHoursOfTheSpecimen(String hours, Truth expected) {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        Duration duration = new Duration();
        duration.setValue(new BigDecimal(hours))
                .setSystem(Obs.UCUM)
                .setCode("h")
                .setUnit("h");
        specimen.getCollection().setFastingStatus(duration);

        assertThat(fasting(glucose().specimen("Specimen/s").make(), specimen)).isEqualTo(expected);
    }

    @Test
    void aSpecimenSpeaksAlsoForAValueThatTakesItsTimeFromIt() {
        Specimen specimen = new Specimen();
        specimen.setId("s");
        specimen.getCollection()
                .setCollected(new org.hl7.fhir.r4.model.DateTimeType("2026-11-02T08:00:00Z"))
                .setFastingStatus(concept(V2_FASTING, "F"));
        Observation observation =
                glucose().specimen("Specimen/s").also(o -> o.setEffective(null)).make();

        assertThat(fasting(observation, specimen)).isEqualTo(Truth.TRUE);
    }

    @Test
    void aLocalCodeThatLooksLikeOneProvesNothing() {
        Obs interpreted = glucose().also(o -> o.addInterpretation(concept("http://example.org/flags", "F")));
        Observation local = Obs.of("http://example.org/local", "F").yes(true).make();

        assertThat(fasting(interpreted.make())).isEqualTo(Truth.UNKNOWN);
        assertThat(fasting(glucose().make(), local)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anOrderOfAFastingTest() {
        ServiceRequest order = new ServiceRequest();
        order.setId("r");
        order.setCode(concept(Obs.LOINC, "1558-6"));
        Obs ordered = glucose().also(o -> o.addBasedOn(new Reference("ServiceRequest/r")));

        assertThat(fasting(ordered.make(), order)).isEqualTo(Truth.TRUE);
    }
}
