package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** What changed since a plan began (article map 2.1: ART-R5, R6b, R12). The day of evaluation is 2026-11-23. */
class ExerciseReviewTest {

    private static final String BEFORE = "2026-08-10";
    private static final String AFTER = "2026-11-16";
    private static final String PLAN = "2026-08-15";

    private static FhirRecord waist(String before, String after) {
        return FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("8280-0", before, "cm", BEFORE)
                .observed("8280-0", after, "cm", AFTER);
    }

    private static FhirRecord withWeight(FhirRecord record, String before, String after) {
        return record.observed("29463-7", before, "kg", BEFORE).observed("29463-7", after, "kg", AFTER);
    }

    private static List<String> kept(FhirRecord record, String start) {
        PatientRecord read = record.record();
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("plan");
        plan.setPeriod(new Period().setStartElement(new DateTimeType(start)));
        plan.addCategory(new CodeableConcept(new Coding("http://snomed.info/sct", "229065009", null)));
        List<PatientRecord.Entry> entries = new ArrayList<>(read.entries());
        entries.add(new PatientRecord.Entry(plan, new Source("CarePlan/plan"), null));
        Patient patient = read.patient();
        PatientRecord planned =
                new PatientRecord("p", patient, entries, Set.of("Condition", "MedicationRequest"), Set.of(), List.of());
        return Shipped.ruleset()
                .evaluateWithoutMissing(Shipped.ruleset().read(planned, Shipped.AS_OF))
                .settled()
                .kept();
    }

    @Test
    void saysThatAWaistDownWithWeightTheSameIsNoFailure() {
        assertThat(kept(withWeight(waist("112", "110"), "100", "98"), PLAN)).contains("ART-R12");
        assertThat(kept(withWeight(waist("112", "110"), "100", "102"), PLAN)).contains("ART-R12");
        assertThat(kept(withWeight(waist("112", "110.5"), "100", "98"), PLAN)).doesNotContain("ART-R12");
        assertThat(kept(withWeight(waist("112", "110"), "100", "97.9"), PLAN)).doesNotContain("ART-R12");
        assertThat(kept(withWeight(waist("112", "110"), "100", "102.1"), PLAN)).doesNotContain("ART-R12");
        assertThat(kept(waist("112", "110"), PLAN)).doesNotContain("ART-R12");
    }

    @Test
    void comparesOnlyAcrossTheStartOfThePlan() {
        assertThat(kept(waist("112", "108"), "2026-08-10")).contains("ART-R5");
        assertThat(kept(waist("112", "108"), "2026-08-09")).doesNotContain("ART-R5");
    }

    @Test
    void waitsForTenWeeksAndStopsAfterTwentySix() {
        assertThat(kept(waist("112", "108"), "2026-09-07")).contains("ART-R5");
        assertThat(kept(waist("112", "108"), "2026-09-08")).doesNotContain("ART-R5");
        FhirRecord spring = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("8280-0", "112", "cm", "2026-05-20")
                .observed("8280-0", "108", "cm", AFTER);
        assertThat(kept(spring, "2026-05-25")).contains("ART-R5");
        assertThat(kept(spring, "2026-05-24")).doesNotContain("ART-R5");
    }

    @Test
    void comparesHbA1cInDiabetesOnly() {
        FhirRecord bare = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("4548-4", "5.5", "%", BEFORE)
                .observed("4548-4", "5.0", "%", AFTER);
        assertThat(kept(bare, PLAN)).doesNotContain("ART-R5");
        assertThat(kept(bare.has("44054006"), PLAN)).contains("ART-R5");
    }

    @Test
    void readsHsCrpAsAReadOut() {
        FhirRecord record = FhirRecord.of(AdministrativeGender.MALE, "1970-01-01")
                .observed("30522-7", "4.2", "mg/L", BEFORE)
                .observed("30522-7", "2.9", "mg/L", AFTER);
        assertThat(kept(record, PLAN)).contains("ART-R6b");
    }

    @Test
    void measuresNoBodyOfSomebodyWithAnEatingDisorder() {
        assertThat(kept(withWeight(waist("112", "108"), "100", "100").has("72366004"), PLAN))
                .doesNotContain("ART-R5", "ART-R12", "EX-22");
    }
}
