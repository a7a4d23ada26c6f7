package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The editions of ICD-10 share category and first subdivision; what one divides further the others do not. */
class IcdEditionsTest {

    private static final String WHO = "http://hl7.org/fhir/sid/icd-10";
    private static final String GERMAN = "http://fhir.de/CodeSystem/bfarm/icd-10-gm";

    private static String shown(String system, String code, String concept) {
        return Shown.statement(Dossier.ofMan().with(Dx.of(system, code).make()).read(), concept);
    }

    @ParameterizedTest
    @CsvSource({
        "E11, t2d-coded, PRESENT CODED",
        "E11.9, t2d-coded, PRESENT CODED",
        "E11.90, t2d-coded, PRESENT CODED", // German fifth character: not derailed
        "E11.31, t2d-coded, PRESENT CODED",
        "E10.91, t1d, PRESENT CODED",
        "E14.9, diabetes-unspecified, PRESENT CODED",
        "E12.9, other-diabetes, PRESENT CODED",
        "I10.00, hypertension, PRESENT CODED",
        "K76.0, steatosis-coded, PRESENT CODED",
        "R73.0, prediabetes-coded, UNKNOWN VAGUE",
        "K75.8, masld-coded, UNKNOWN VAGUE",
        "K70.3, cirrhosis-decompensated, UNKNOWN VAGUE",
        "K70.3, cirrhosis, PRESENT CODED",
        "E88.8, metabolic-syndrome-coded, UNKNOWN VAGUE",
        "M62.84, sarcopenia-coded, UNKNOWN VAGUE", // in Germany a muscle of the hand
        "M62.54, sarcopenia-coded, ABSENT NONE_RECORDED",
        "R74.0, prediabetes-coded, ABSENT NONE_RECORDED"
    })
    void readsWhatTheyShareAndDoubtsTheRest(String code, String concept, String expected) {
        assertThat(shown(WHO, code, concept)).isEqualTo(expected);
        assertThat(shown(GERMAN, code, concept)).isEqualTo(expected);
    }

    @Test
    void theAmericanEditionIsReadToItsLastCharacter() {
        String american = "http://hl7.org/fhir/sid/icd-10-cm";

        assertThat(shown(american, "M62.84", "sarcopenia-coded")).isEqualTo("PRESENT CODED");
        assertThat(shown(american, "R73.0", "prediabetes-coded")).isEqualTo("ABSENT NONE_RECORDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "resolved"})
    void aVagueCodeThatDoesNotHoldIsNoDoubt(String status) {
        Dx vague = Dx.of(WHO, "R73.0");
        Dx over = status.equals("refuted") ? vague.verification(status) : vague.clinical(status);

        assertThat(Shown.statement(Dossier.ofMan().with(over.make()).read(), "prediabetes-coded"))
                .isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void aCertainCodeBesideAVagueOneDecides() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Dx.of(WHO, "R73.0").make(), Dx.snomed("714628002").make())
                .read();

        assertThat(Shown.statement(snapshot, "prediabetes-coded")).isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({
        "G, PRESENT CODED, PRESENT CODED",
        "V, PRESENT UNCONFIRMED, PRESENT UNCONFIRMED",
        "Z, ABSENT ENDED, PRESENT CODED",
        "A, ABSENT RECORDED, ABSENT RECORDED"
    })
    void readsTheGermanMarkOfCertainty(String mark, String now, String ever) {
        Dx marked = Dx.of(GERMAN, "E11.90").also(condition -> {
            Coding other = condition.getCode().addCoding().setSystem(GERMAN).setCode("E10.90");
            for (Coding coding : condition.getCode().getCoding()) {
                coding.addExtension(
                        "http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit",
                        new Coding("https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_ICD_DIAGNOSESICHERHEIT", mark, null));
            }
            assertThat(other.hasExtension()).isTrue();
        });

        Snapshot snapshot = Dossier.ofMan().with(marked.make()).read();

        assertThat(Shown.statement(snapshot, "t2d-coded")).isEqualTo(now);
        assertThat(Shown.statement(snapshot, "t1d")).isEqualTo(ever);
    }
}
