package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README 2.3, sections E, F, G, H: present by a code, absent on a list that came, unknown without one. */
class SafetyFactsTest {

    private static String said(String concept, Resource... resources) {
        return Shown.statement(Dossier.ofWoman().with(resources).read(), concept);
    }

    @ParameterizedTest
    @CsvSource({
        "unstable-angina, I20.0",
        "stable-angina, I20.9",
        "hf-decompensated-coded, I50.23",
        "hfref-coded, I50.22",
        "aortic-stenosis, I35.0",
        "aortic-dissection, I71.00",
        "aneurysm-abdominal, I71.4",
        "aneurysm-thoracic, I71.2",
        "ventricular-arrhythmia, I47.20",
        "av-block-high, I44.2",
        "afib, I48.91",
        "pulm-htn-severe, I27.0",
        "hcm-obstructive, I42.1",
        "icd-device, Z95.810",
        "ckd-stage-4-5-coded, N18.4",
        "prior-dka, E11.10",
        "metabolic-crisis-coded, E10.10",
        "pdr-coded, E11.3551",
        "pdr-stable, E11.3551",
        "npdr-severe-coded, E10.3491",
        "npdr-moderate, E11.3391",
        "retinopathy-unspecified, E11.319",
        "dme, E11.3511",
        "vitreous-hem, H43.11",
        "neuropathy, E11.42",
        "autonomic-likely, E11.43",
        "foot-ulcer, L97.509",
        "charcot-active, E11.610",
        "osteoporosis, M81.0",
        "vertebral-fx, M80.08XA",
        "joint-disease, M17.11",
        "bone-metastasis, C79.51",
        "frail, R54",
        "fcs, E78.3",
        "familial-hc, E78.01",
        "pancreatitis-history, K86.1",
        "gallstones, K80.20",
        "celiac, K90.0",
        "fat-ox-disorder, E71.310",
        "eating-disorder, F50.01"
    })
    void areReadFromTheirCodes(String concept, String icd) {
        Dx diagnosis = Dx.icd(icd).onset("2026-09-01");
        boolean isEver = Dossier.TERMS.concept(concept).kind() == Concept.Kind.HX;

        assertThat(said(concept, diagnosis.make())).isEqualTo("PRESENT CODED");
        assertThat(said(concept, diagnosis.verification("provisional").make())).isEqualTo("PRESENT UNCONFIRMED");
        assertThat(said(concept, diagnosis.verification("refuted").make())).startsWith("ABSENT");
        assertThat(said(
                        concept,
                        diagnosis.verification("confirmed").clinical("resolved").make()))
                .isEqualTo(isEver ? "PRESENT CODED" : "ABSENT ENDED");
        assertThat(said(concept)).startsWith("ABSENT");
        assertThat(Shown.statement(Dossier.ofWoman().deliveredOnly().read(), concept))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({
        "symptoms-cv, R07.89, 2026-08-25, 2026-08-24",
        "carditis-active, I40.9, 2026-05-27, 2026-05-26",
        "severe-hypo-24h, E11.649, 2026-11-23, 2026-11-21",
        "obstetric-contraindication, O14.90, 2026-01-27, 2026-01-26",
        "pancreatitis-acute, K85.90, 2026-08-25, 2026-08-24",
        "orthostatic, I95.1, 2025-11-23, 2025-11-22",
        "acute-infection, J18.9, 2026-11-16, 2026-11-15"
    })
    void countOnlyInsideTheirWindow(String concept, String icd, String inside, String outside) {
        assertThat(said(concept, Dx.icd(icd).onset(inside).make())).startsWith("PRESENT");
        assertThat(said(concept, Dx.icd(icd).onset(outside).make())).doesNotStartWith("PRESENT");
    }

    @Test
    void leaveSymptomsOpenInSilence() {
        assertThat(said("symptoms-cv")).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limiting-ccb, C08DA01, Verapamil 120 mg",
        "vasodilator, C08CA01, Amlodipine 5 mg",
        "loop-diuretic, C03CA01, Furosemide 40 mg",
        "raas-or-mra, C09AA02, Enalapril 5 mg",
        "warfarin, B01AA03, Warfarin 5 mg",
        "anticoagulant, B01AF02, Apixaban 5 mg",
        "narrow-ti, L04AD02, Tacrolimus 1 mg",
        "weight-drug, A08AB01, Orlistat 120 mg"
    })
    void readMedicinesByCodeAndByTextAsALowMatch(String concept, String atc, String text) {
        assertThat(said(concept, Rx.atc(atc).make())).isEqualTo("PRESENT CODED");
        assertThat(said(concept, Rx.text(text).make())).isEqualTo("PRESENT TEXT");
        assertThat(said(concept)).isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void doNotTakeAspirinForAnAnticoagulant() {
        assertThat(said("anticoagulant", Rx.atc("B01AC06").make())).doesNotStartWith("PRESENT");
    }

    @ParameterizedTest
    @CsvSource({"24484000, as-severe", "6736007, as-mild-moderate", "255604002, as-mild-moderate"})
    void readTheSeverityOfAorticStenosis(String severity, String concept) {
        Resource stenosis = Dx.icd("I35.0")
                .onset("2026-01-01")
                .also(c -> c.setSeverity(new CodeableConcept(new Coding(Obs.SNOMED, severity, null))))
                .make();
        assertThat(said(concept, stenosis)).isEqualTo("PRESENT CODED");
        assertThat(said(concept, Dx.icd("I35.0").make())).startsWith("UNKNOWN");
    }

    @Test
    void askForLactationAfterADeliveryOfTheLastYear() {
        assertThat(said("lactating", Dx.icd("O80").onset("2026-03-01").make())).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(said("lactating", Dx.icd("O80").onset("2025-03-01").make())).startsWith("ABSENT");
    }

    @Test
    void readAnActivePlanAndADietOrder() {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("c");
        plan.addActivity().getDetail().setCode(new CodeableConcept(new Coding(Obs.SNOMED, "229065009", null)));
        assertThat(said("plan-active", plan)).isEqualTo("PRESENT CODED");
        assertThat(said("plan-active", plan.setStatus(CarePlanStatus.COMPLETED)))
                .startsWith("ABSENT");

        NutritionOrder order = new NutritionOrder().setStatus(NutritionOrderStatus.ACTIVE);
        order.setId("n");
        order.getOralDiet().addType(new CodeableConcept().setText("Ketogenic diet"));
        assertThat(said("on-keto", order)).isEqualTo("UNKNOWN VAGUE");
        order.addFoodPreferenceModifier(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/diet", "vegetarian", null)));
        assertThat(said("prefers-plant", order)).isEqualTo("PRESENT CODED");
    }
}
