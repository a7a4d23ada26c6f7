package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.TermsReader;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class PrefetchKeysTest {

    private static final Terms TERMS = TermsReader.read(RulesFiles.bundled(), new Problems());

    private final Map<String, PrefetchKey> keys = byName();

    @Test
    void asksForThePatientAndTheTwoListsWhole() {
        assertThat(keys.get("patient").query()).isEqualTo("Patient/{{context.patientId}}");
        assertThat(keys.get("conditions").query()).isEqualTo("Condition?patient={{context.patientId}}");
        assertThat(keys.get("medications").query()).isEqualTo("MedicationRequest?patient={{context.patientId}}");
        assertThat(keys.get("statements").query()).isEqualTo("MedicationStatement?patient={{context.patientId}}");
    }

    @Test
    @Tag("cds-hooks-31")
    void asksForTheNewestResultsByCode() {
        assertThat(keys.get("a1c").query())
                .startsWith("Observation?patient={{context.patientId}}&code=http://loinc.org|")
                .contains("http://loinc.org|4548-4")
                .endsWith("&_sort=-date&_count=20");
    }

    @Test
    void asksForEveryCodeThatTheRulesReadOnce() {
        List<String> asked = codesAsked();

        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked)
                .containsAll(TERMS.codes().values().stream()
                        .filter(code -> code.system().equals("loinc"))
                        .filter(code -> code.role() != Terms.Role.AVOID)
                        .map(code -> "http://loinc.org|" + code.code())
                        .toList());
    }

    @Test
    void asksForACodeOfTheSiteBesideTheOthersOfItsQuestion() {
        Map<String, String> texts = new TreeMap<>(RulesFiles.bundled().texts());
        texts.merge(
                "terms/codes.csv",
                "WAIST,https://hospital.example.org/codes,WAIST-T,use,,,Waist at the ward,site,\n",
                String::concat);
        Terms terms = TermsReader.read(new RulesFiles(new TreeMap<>(texts)), new Problems());

        assertThat(PrefetchKeys.of(terms))
                .filteredOn(key -> key.key().equals("anthropometry"))
                .singleElement()
                .satisfies(key -> assertThat(key.query())
                        .contains("http://loinc.org|8280-0", "https://hospital.example.org/codes|WAIST-T"));
    }

    @Test
    void asksForEveryAnswerThatTheRulesRead() {
        assertThat(codesAsked())
                .containsAll(TERMS.concepts().values().stream()
                        .flatMap(concept -> concept.codes().stream())
                        .filter(meaning -> meaning.system().equals("loinc-answer"))
                        .map(meaning -> "http://loinc.org|" + meaning.code().replaceAll("=.*", ""))
                        .toList());
    }

    @Test
    void doesNotAskForLookalikes() {
        assertThat(codesAsked())
                .doesNotContainAnyElementsOf(TERMS.codes().values().stream()
                        .filter(code -> code.role() == Terms.Role.AVOID)
                        .map(code -> "http://loinc.org|" + code.code())
                        .toList());
    }

    @Test
    void asksWhetherThePatientIsPregnant() {
        assertThat(keys.get("pregnancy").query()).contains("82810-3").contains("2118-8");
    }

    @Test
    @Tag("cds-hooks-28")
    @Tag("cds-hooks-29")
    void usesTokensOfTheRootOnly() {
        keys.values()
                .forEach(
                        key -> assertThat(key.query().replace("{{context.patientId}}", ""))
                                .doesNotContain("{{")
                                .matches(
                                        "[A-Za-z]+(/|\\?patient=(&code=[^&{} ]+)?(&_sort=-(date|datetime|start-date)&_count=\\d+)?)"));
    }

    @Test
    void knowsItsOwnKeysAgain() {
        keys.values().forEach(key -> assertThat(PrefetchKeys.types(key.key())).isEqualTo(key.types()));
        assertThat(PrefetchKeys.types("item1")).isEmpty();
    }

    private List<String> codesAsked() {
        return keys.values().stream()
                .filter(key -> key.query().contains("&code="))
                .flatMap(key -> Stream.of(
                        key.query().replaceAll(".*&code=([^&]*).*", "$1").split(",")))
                .toList();
    }

    private static Map<String, PrefetchKey> byName() {
        Map<String, PrefetchKey> keys = new LinkedHashMap<>();
        PrefetchKeys.of(TERMS).forEach(key -> keys.put(key.key(), key));
        return keys;
    }
}
