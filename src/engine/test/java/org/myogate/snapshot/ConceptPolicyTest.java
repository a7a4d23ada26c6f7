package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of {@code terms/concepts.csv} says of a remission, and of the diagnosis of an old visit. */
class ConceptPolicyTest {

    private static final String ROW = "hypertension,dx,no,,no,,,hypertension";

    private static Terms with(String policy) {
        return new TermsFolder()
                .replace("concepts.csv", ROW, "hypertension,dx,no,,no," + policy + ",hypertension")
                .read();
    }

    private static String shown(Terms terms, Dx condition) {
        return Shown.statement(
                Dossier.ofMan().terms(terms).with(condition.make()).read(), "hypertension");
    }

    @ParameterizedTest
    @CsvSource({
        "'', confirmed, ABSENT ENDED",
        "counts, confirmed, PRESENT CODED",
        "asks, confirmed, UNKNOWN VAGUE",
        "'', provisional, ABSENT ENDED",
        "counts, provisional, PRESENT UNCONFIRMED",
        "counts, refuted, ABSENT RECORDED"
    })
    void tellsWhatARemissionSays(String remission, String verification, String expected) {
        assertThat(shown(
                        with(remission + ","),
                        Dx.snomed("38341003").clinical("remission").verification(verification)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "encounter-diagnosis, '', 2025-11-23, PRESENT CODED",
        "encounter-diagnosis, '', 2025-11-22, ABSENT ENDED",
        "encounter-diagnosis, active, 2025-11-22, PRESENT CODED",
        "problem-list-item, '', 2025-11-22, PRESENT CODED",
        "encounter-diagnosis, '', '', PRESENT CODED" // undated: nobody can call it old
    })
    void aVisitsDiagnosisWithoutStatusFades(String category, String clinical, String onset, String expected) {
        Dx condition = Dx.snomed("38341003")
                .clinical(clinical)
                .also(c -> c.addCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/condition-category", category, null))));
        Dx dated = onset.isEmpty() ? condition.undated() : condition.onset(onset);

        assertThat(shown(with(",P12M"), dated)).isEqualTo(expected);
    }
}
