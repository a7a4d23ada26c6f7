package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes decide, by system; ICD with and without dot, by prefix, and E88.81 alone exactly (D34). */
class ConditionCodesTest {

    private static List<String> present(Dx condition) {
        return Dossier.ofMan().with(condition.make()).read().statements().stream()
                .filter(Statement::present)
                .map(Statement::concept)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "E11, t2d-coded",
        "E11.9, t2d-coded",
        "E119, t2d-coded",
        "E11.A, t2d-coded",
        "e11.65, t2d-coded",
        "E10.9, t1d",
        "O24.01, t1d",
        "E13.9, other-diabetes",
        "E14.9, diabetes-unspecified",
        "R73.03, prediabetes-coded",
        "R7303, prediabetes-coded",
        "E88.81, metabolic-syndrome-coded",
        "E8881, metabolic-syndrome-coded",
        "E88.810, metabolic-syndrome-coded",
        "E88.818, ir-coded",
        "E88.819, ir-coded",
        "I10, hypertension",
        "K76.0, steatosis-coded",
        "K75.81, masld-coded",
        "Z86.32, prior-gdm",
        "Z72.3, inactive-coded",
        "Z51.5, hospice"
    })
    void readsIcd(String code, String concept) {
        assertThat(present(Dx.icd(code).onset("2026-06-01"))).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({"E88.812", "E88.8", "E88", "R73.0", "R73.09", "E1", "XE11.9", "I1", "K75.8", "''"})
    void takesNoShorterNorOtherCodeForIt(String code) {
        assertThat(present(Dx.icd(code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "44054006, t2d-coded t2d-active",
        "46635009, t1d",
        "73211009, diabetes-unspecified",
        "15777000, prediabetes-coded",
        "714628002, prediabetes-coded",
        "237602007, metabolic-syndrome-coded",
        "763325000, ir-coded",
        "59621000, hypertension",
        "237055002, pcos",
        "197321007, steatosis-coded",
        "197315008, masld-coded"
    })
    void readsSnomed(String code, String concepts) {
        assertThat(present(Dx.snomed(code))).containsExactly(concepts.split(" "));
    }

    @Test
    void ignoresACodeOfAnotherSystemAndEveryText() {
        Dx other = Dx.of("http://example.org/local", "44054006");
        Dx text = Dx.of("http://example.org/local", "x").also(c -> c.getCode().setText("Type 2 diabetes mellitus"));
        Dx display = Dx.snomed("195967001")
                .also(c -> c.getCode().getCodingFirstRep().setDisplay("Diabetes mellitus type 2"));

        assertThat(present(other)).isEmpty();
        assertThat(present(text)).isEmpty();
        assertThat(present(display)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oid:2.16.840.1.113883.6.96, 44054006",
        "urn:oid:2.16.840.1.113883.6.90, E11.9",
        "http://hl7.org/fhir/sid/icd-10, E11.9"
    })
    void readsASystemByItsOtherNames(String system, String code) {
        assertThat(present(Dx.of(system, code))).containsExactly("t2d-coded", "t2d-active");
    }

    @Test
    void readsEveryCodingOfAConcept() {
        Dx both = Dx.snomed("195967001")
                .also(c -> c.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10-cm", "E11.9", null)));

        assertThat(present(both)).containsExactly("t2d-coded", "t2d-active");
    }
}
