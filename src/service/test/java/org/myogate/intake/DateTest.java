package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;
import tools.jackson.databind.JsonNode;

class DateTest {

    private static final String GLUCOSE = "'code': {'coding': [{'system': 'http://loinc.org', 'code': '2345-7'}]}";

    private final ResourceReader reader = new ResourceReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01",
                "2026-02-30",
                "20261123",
                "2026-2-3",
                "23.11.2026",
                " 2026-11-23",
                "2026-11-23T10:00",
                "2026-11-23T25:00:00Z",
                "2026-11-23 10:00:00Z",
                "yesterday"
            })
    void dropsAResultWithADateThatDoesNotExist(String date) {
        ResourceReader.Read read = read("Observation", GLUCOSE + ", 'effectiveDateTime': '" + date + "'");

        assertThat(read.resource()).isNull();
        assertThat(why(read).reason()).isEqualTo(Reason.DATE);
        assertThat(why(read).detail()).isEqualTo("Observation.effectiveDateTime is not a date of R4");
        assertThat(why(read).codes()).containsExactly("http://loinc.org|2345-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-11",
                "2026-11-23",
                "2026-11-23T10:00:00Z",
                "2026-11-23T10:00:00.123+01:00",
                "2026-11-23T10:00:00"
            })
    void readsDatesOfAnyPrecision(String date) {
        Observation observation = (Observation) resource("Observation", "'effectiveDateTime': '" + date + "'");

        assertThat(observation.getEffectiveDateTimeType().getValueAsString()).isEqualTo(date);
    }

    @Test
    void keepsADiseaseWhoseDateDoesNotExist() {
        ResourceReader.Read read =
                read("Condition", "'onsetDateTime': '2026-13-01', 'abatementString': 'no', " + GLUCOSE);

        assertThat(((Condition) read.resource()).hasOnset()).isFalse();
        assertThat(((Condition) read.resource()).hasCode()).isTrue();
        assertThat(why(read).reason()).isEqualTo(Reason.DATE);
    }

    @Test
    void keepsAnEncounterWhoseEndDoesNotExist() {
        ResourceReader.Read read = read("Encounter", "'period': {'start': '2026-11-23', 'end': '2026-11-31'}");

        assertThat(((Encounter) read.resource()).getPeriod().hasStart()).isTrue();
        assertThat(((Encounter) read.resource()).getPeriod().hasEnd()).isFalse();
        assertThat(why(read).detail()).startsWith("Encounter.period.end ");
    }

    @Test
    void keepsAPatientWithoutTheBirthDateThatDoesNotExist() {
        ResourceReader.Read read = read("Patient", "'birthDate': '1970-02-30', 'gender': 'female'");

        assertThat(((Patient) read.resource()).hasBirthDate()).isFalse();
        assertThat(((Patient) read.resource()).getGender().toCode()).isEqualTo("female");
        assertThat(why(read).reason()).isEqualTo(Reason.DATE);
    }

    private Object resource(String type, String elements) {
        ResourceReader.Read read = read(type, elements);
        assertThat(read.unusable()).isNull();
        return read.resource();
    }

    private static Unusable why(ResourceReader.Read read) {
        assertThat(read.unusable()).isNotNull();
        return read.unusable();
    }

    private ResourceReader.Read read(String type, String elements) {
        JsonNode tree = Json.read("{'resourceType': '" + type + "', " + elements + "}");
        return reader.read(type, tree, new Source(type + "/1"));
    }
}
