package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Terms.Role;

/** The tables that ship hold together. */
class ShippedTermsTest {

    @Test
    void areClean() {
        assertThat(new TermsFolder().complaints()).isEmpty();
    }

    @Test
    void giveOneStatementPerConceptAndOneMeasurementPerUseOfAnyPatient() {
        for (Dossier dossier : new Dossier[] {
            Dossier.ofMan(),
            Dossier.ofWoman(),
            Dossier.ofMan().deliveredOnly(),
            Dossier.ofWoman().failed("Condition")
        }) {
            Snapshot snapshot = dossier.read();

            assertThat(snapshot.statements())
                    .extracting(Statement::concept)
                    .containsExactlyInAnyOrderElementsOf(
                            Dossier.TERMS.concepts().keySet());
            Set<String> markers = new HashSet<>(Dossier.TERMS.analytes().keySet());
            markers.addAll(Dossier.TERMS.workedOut().keySet());
            assertThat(snapshot.measurements())
                    .extracting(Measurement::marker)
                    .containsExactlyInAnyOrderElementsOf(markers);
        }
    }

    @Test
    void everyCodeThatGivesAValueIsReadByAUse() {
        Set<String> read = Dossier.TERMS.analytes().values().stream()
                .flatMap(use -> use.groups().stream())
                .collect(Collectors.toSet());

        assertThat(Dossier.TERMS.codes().values())
                .filteredOn(code -> code.role() != Role.PANEL && code.role() != Role.AVOID)
                .extracting(Terms.Code::group)
                .filteredOn(group -> !group.equals("FASTST"))
                .isSubsetOf(read);
    }

    @Test
    void everyConceptHasACodeOrThoseOfAClass() {
        Set<String> byClass = Dossier.TERMS.events().registry().stream()
                .flatMap(row -> Stream.of(row.drafted(), row.allergy(), row.intolerance()))
                .collect(Collectors.toSet());
        assertThat(Dossier.TERMS.concepts().values())
                .filteredOn(concept -> !byClass.contains(concept.id()))
                .allSatisfy(
                        concept -> assertThat(concept.codes()).as(concept.id()).isNotEmpty());
    }

    @Test
    void theTwoPublishedScalesAreBothThere() {
        for (String quantity : new String[] {"glucose", "a1c", "triglycerides", "hdl", "insulin"}) {
            assertThat(Dossier.TERMS.quantities().get(quantity).scales())
                    .as(quantity)
                    .hasSize(2);
        }
    }

    @Test
    void convertByTheConstantsOfTheSpecification() {
        // N 3: 42 mmol/mol -> 5.9942 %, 48 -> 6.5430 %; glucose 18.016, triglycerides 88.57, HDL 38.67, insulin 6.0
        assertThat(base("a1c", 42)).isEqualTo("5.9942");
        assertThat(base("a1c", 48)).isEqualTo("6.5430");
        assertThat(base("glucose", 1)).isEqualTo("18.0160");
        assertThat(base("triglycerides", 1)).isEqualTo("88.5700");
        assertThat(base("hdl", 1)).isEqualTo("38.6700");
        assertThat(base("insulin", 6)).isEqualTo("1.0000");
    }

    private static String base(String quantity, int value) {
        Scale molar = Dossier.TERMS.quantities().get(quantity).scales().get(1).scale();
        return molar.toBase(java.math.BigDecimal.valueOf(value))
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
