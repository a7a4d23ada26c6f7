package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README row allergy-nut and the others: silence is no answer, and only "no known allergy" denies. */
class FoodAllergyTest {

    private static AllergyIntolerance allergy(CodeableConcept code) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setId("a" + code.getCodingFirstRep().getCode());
        allergy.setCode(code);
        return allergy;
    }

    private static AllergyIntolerance coded(String code) {
        return allergy(new CodeableConcept(new Coding(Obs.SNOMED, code, null)));
    }

    private static AllergyIntolerance verified(String status) {
        AllergyIntolerance allergy = coded("91934008");
        allergy.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", status, null)));
        return allergy;
    }

    private static String said(String concept, Resource... resources) {
        return Shown.statement(Dossier.ofMan().with(resources).read(), concept);
    }

    @ParameterizedTest
    @CsvSource({
        "allergy-nut, 91934008",
        "allergy-nut, 13577000",
        "allergy-peanut, 91935009",
        "allergy-fish, 417532002",
        "allergy-shellfish, 300913006",
        "allergy-milk, 782555009",
        "allergy-wheat, 420174000",
        "allergy-soy, 782594005",
        "allergy-egg, 91930004"
    })
    void isReadFromItsCode(String concept, String code) {
        assertThat(said(concept, coded(code))).isEqualTo("PRESENT CODED");
    }

    @Test
    void isReadFromItsTextAsALowMatch() {
        assertThat(said("allergy-peanut", allergy(new CodeableConcept().setText("Peanut"))))
                .isEqualTo("PRESENT TEXT");
    }

    @Test
    void isReadFromTheProblemListToo() {
        assertThat(said("allergy-milk", Dx.icd("Z91.011").make())).isEqualTo("PRESENT CODED");
    }

    @Test
    void isNotReadFromAMedicine() {
        assertThat(said("allergy-fish", Rx.text("Fish oil 1 g").make())).startsWith("UNKNOWN");
    }

    @Test
    void isUnknownInSilenceAndWhereOneWasRefutedOrIsOver() {
        assertThat(said("allergy-nut")).isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(said("allergy-nut", verified("refuted"))).startsWith("UNKNOWN");
        AllergyIntolerance over = coded("91934008");
        over.setClinicalStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "resolved", null)));
        assertThat(said("allergy-nut", over)).startsWith("UNKNOWN");
    }

    @Test
    void warnsWhileItIsUnconfirmed() {
        assertThat(said("allergy-nut", verified("unconfirmed"))).isEqualTo("PRESENT UNCONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"716186003, ABSENT RECORDED", "429625007, ABSENT RECORDED", "409137002, UNKNOWN NOT_DELIVERED"})
    void isAbsentOnlyByNoKnownAllergyOrNoKnownFoodAllergy(String code, String expected) {
        assertThat(said("allergy-egg", coded(code))).isEqualTo(expected);
    }

    @Test
    void staysBesideAnEntryThatDeniesEveryAllergy() {
        assertThat(said("allergy-nut", coded("716186003"), coded("91934008"))).isEqualTo("PRESENT CODED");
    }
}
