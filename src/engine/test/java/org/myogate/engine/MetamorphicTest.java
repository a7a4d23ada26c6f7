package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myogate.cases.Expectation;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** What must not matter to the answer: how the record is laid out, in which units it is told, what else it holds. */
class MetamorphicTest {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final double SAME = 1e-6;

    /** A record, as a test names it. */
    record Told(String name, PatientRecord record) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Told> records() {
        Stream<Told> bases =
                Shipped.CASES.bases().entrySet().stream().map(base -> new Told(base.getKey(), base.getValue()));
        return Stream.concat(bases, SampleRecord.SUBJECTS.stream().map(name -> new Told(name, SampleRecord.of(name))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theOrderOfResourcesIsIrrelevant(Told told) {
        for (int seed = 0; seed < 3; seed++) {
            List<PatientRecord.Entry> entries = new ArrayList<>(told.record().entries());
            Collections.shuffle(entries, new Random(seed));
            assertSame(told.record(), with(told.record(), entries));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void aResourceSentTwiceCountsOnce(Told told) {
        List<PatientRecord.Entry> entries = new ArrayList<>(told.record().entries());
        told.record()
                .entries()
                .forEach(entry ->
                        entries.add(new PatientRecord.Entry(entry.resource().copy(), entry.source(), entry.fullUrl())));

        assertSame(told.record(), with(told.record(), entries));
    }

    @ParameterizedTest
    @MethodSource("records")
    void fourHundredResourcesOfNoConcernChangeNothing(Told told) {
        List<PatientRecord.Entry> entries = new ArrayList<>(told.record().entries());
        for (int i = 0; i < 400; i++) {
            Resource noise = noise(i);
            noise.setId("noise-" + i);
            entries.add(
                    i % entries.size(),
                    new PatientRecord.Entry(noise, new Source(noise.fhirType() + "/noise-" + i), null));
        }

        assertSame(told.record(), with(told.record(), entries));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theOtherSystemOfUnitsGivesTheSameAnswer(Told told) {
        PatientRecord other = OtherScale.of(told.record());
        assertThat(units(other)).doesNotContainAnyElementsOf(Set.of("cm", "kg")).isNotEqualTo(units(told.record()));

        assertSame(told.record(), other);
    }

    /** What is worked out for a subject stays as it was told twice: nothing is carried from one patient to the next. */
    @Test
    void onePatientDoesNotTouchTheNext() {
        List<Told> told = records().toList();
        List<Set<String>> alone =
                told.stream().map(each -> tokens(each.record())).toList();
        for (int i = told.size() - 1; i >= 0; i--) {
            assertThat(tokens(told.get(i).record())).isEqualTo(alone.get(i));
        }
    }

    private static void assertSame(PatientRecord one, PatientRecord other) {
        Outcome before = evaluate(one);
        Outcome after = evaluate(other);
        assertThat(tokens(after)).isEqualTo(tokens(before));
        Map<String, Double> expected = values(before);
        Map<String, Double> actual = values(after);
        assertThat(actual).containsOnlyKeys(expected.keySet()).isNotEmpty();
        expected.forEach((index, value) ->
                assertThat(actual.get(index)).as(index).isCloseTo(value, within(Math.abs(value) * SAME)));
    }

    private static Outcome evaluate(PatientRecord record) {
        return Shipped.ruleset().evaluate(Shipped.ruleset().read(record, Shipped.AS_OF));
    }

    private static Set<String> tokens(PatientRecord record) {
        return tokens(evaluate(record));
    }

    /** The other unit is told under another code, whose full name nobody may have seen. */
    private static Set<String> tokens(Outcome outcome) {
        Set<String> tokens = new TreeSet<>(new Expectation(outcome).tokens());
        tokens.removeIf(token -> token.endsWith("=" + Flag.CODE_UNVERIFIED));
        return tokens;
    }

    private static Map<String, Double> values(Outcome outcome) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (IndexResult result : outcome.indices()) {
            if (result instanceof IndexResult.Computed computed) {
                values.put(result.name(), computed.measured().value().value().doubleValue());
            }
        }
        return values;
    }

    private static PatientRecord with(PatientRecord record, List<PatientRecord.Entry> entries) {
        return new PatientRecord(
                record.id(), record.patient(), entries, record.deliveredTypes(), record.failedTypes(), List.of());
    }

    private static Set<String> units(PatientRecord record) {
        Set<String> units = new TreeSet<>();
        for (PatientRecord.Entry entry : record.entries()) {
            if (entry.resource() instanceof Observation observation
                    && observation.getValue() instanceof Quantity quantity) {
                units.add(quantity.getCode());
            }
        }
        return units;
    }

    /** Sodium, hay fever, a finished antibiotic: nothing that any rule reads. */
    private static Resource noise(int i) {
        DateTimeType when = new DateTimeType(String.format("20%02d-%02d-%02d", 15 + i % 11, 1 + i % 12, 1 + i % 28));
        return switch (i % 3) {
            case 0 -> {
                Observation observation = new Observation();
                observation.setStatus(Observation.ObservationStatus.FINAL);
                observation.setCode(coded("http://loinc.org", "2951-2"));
                observation.setEffective(when).setValue(new Quantity(i % 10 + 135).setCode("mmol/L"));
                yield observation;
            }
            case 1 -> {
                Condition condition = new Condition();
                condition.setClinicalStatus(coded(TERMINOLOGY + "condition-clinical", "active"));
                condition.setCode(coded("http://snomed.info/sct", "367498001"));
                yield condition.setOnset(when);
            }
            default -> {
                MedicationRequest request = new MedicationRequest();
                request.setStatus(MedicationRequest.MedicationRequestStatus.COMPLETED);
                request.setMedication(coded("http://www.nlm.nih.gov/research/umls/rxnorm", "308182"));
                yield request.setAuthoredOnElement(when);
            }
        };
    }

    private static CodeableConcept coded(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
