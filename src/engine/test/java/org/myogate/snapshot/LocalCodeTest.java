package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of a site's own, which a table names by the URI of their system. */
class LocalCodeTest {

    private static final String SYSTEM = "https://hospital.example.org/codes";
    private static final String CODES = "codes.csv";
    private static final String ROW = "WAIST," + SYSTEM + ",WAIST-T,use,,,Waist at the ward,site,";

    @Test
    void readsAWaistUnderTheCodeOfTheSite() {
        Terms terms = new TermsFolder().line(CODES, ROW).read();

        Measured waist = waist(terms, SYSTEM);

        assertThat(waist.value().low()).isEqualByComparingTo("112");
        assertThat(waist.unit()).isEqualTo("cm");
    }

    @Test
    void readsNothingUnderTheSameCodeOfAnotherSystem() {
        Terms terms = new TermsFolder().line(CODES, ROW).read();

        assertThat(marker(terms, "https://another.example.org")).isInstanceOf(Unmeasured.class);
        assertThat(marker(new TermsFolder().read(), SYSTEM)).isInstanceOf(Unmeasured.class);
    }

    @Test
    void readsADiagnosisUnderTheCodeOfTheSite() {
        Terms terms = new TermsFolder()
                .line("concept-codes.csv", "t2d-coded," + SYSTEM + ",DM2,exact,Type 2 diabetes,site")
                .read();
        Condition diabetes = new Condition();
        diabetes.setId("c");
        diabetes.setCode(new CodeableConcept(new Coding(SYSTEM, "DM2", null)));
        diabetes.getClinicalStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null));

        assertThat(Dossier.ofMan().terms(terms).with(diabetes).read().statement("t2d-coded"))
                .isInstanceOf(Present.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "http://loinc.org", "https://a b", "https://x|y", "ftp://x"})
    void refusesWhatIsNoSystem(String system) {
        assertThat(new TermsFolder()
                        .line(CODES, "WAIST," + system + ",WAIST-T,use,,,Waist,site,")
                        .complaints())
                .anyMatch(complaint -> complaint.contains("system '" + system + "' is none that is known"));
    }

    @Test
    void refusesACodeThatWouldBeTwoInASearch() {
        assertThat(new TermsFolder()
                        .line(CODES, "WAIST," + SYSTEM + ",\"A,B\",use,,,Waist,site,")
                        .complaints())
                .anyMatch(complaint -> complaint.contains("separates codes in a search"));
    }

    private static Measured waist(Terms terms, String system) {
        return (Measured) marker(terms, system);
    }

    private static Measurement marker(Terms terms, String system) {
        return Dossier.ofMan()
                .terms(terms)
                .with(Obs.of(system, "WAIST-T").value("112", "cm").make())
                .read()
                .measurement("WAIST");
    }
}
