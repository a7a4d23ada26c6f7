package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R 3.4: status, intent and age of an order or a statement; codes by system. */
class MedicineTest {

    static String metformin(Resource... resources) {
        return Shown.statement(Dossier.ofMan().with(resources).read(), "on-metformin");
    }

    private static List<String> classes(Rx order) {
        return Dossier.ofMan().with(order.make()).read().statements().stream()
                .filter(Statement::present)
                .map(Statement::concept)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(MedicationRequestStatus.class)
    void countsAnOrderByItsStatus(MedicationRequestStatus status) {
        String expected = switch (status) {
            case ACTIVE -> "PRESENT CODED";
            case ONHOLD, UNKNOWN, NULL -> "UNKNOWN VAGUE";
            case COMPLETED, STOPPED -> "ABSENT ENDED";
            default -> "ABSENT NONE_RECORDED";
        };
        MedicationRequestStatus given = status == MedicationRequestStatus.NULL ? null : status;

        assertThat(metformin(
                        Rx.rxnorm(Rx.METFORMIN).also(r -> r.setStatus(given)).make()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = MedicationRequestIntent.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NULL"})
    void countsAnOrderByItsIntent(MedicationRequestIntent intent) {
        boolean planned = List.of(
                        MedicationRequestIntent.PROPOSAL, MedicationRequestIntent.PLAN, MedicationRequestIntent.OPTION)
                .contains(intent);

        assertThat(metformin(Rx.rxnorm(Rx.METFORMIN).intent(intent).make()))
                .isEqualTo(planned ? "ABSENT NONE_RECORDED" : "PRESENT CODED");
    }

    @Test
    void anOrderNotToTakeItIsNone() {
        assertThat(metformin(Rx.rxnorm(Rx.METFORMIN)
                        .also(r -> r.setDoNotPerform(true))
                        .make()))
                .isEqualTo("ABSENT NONE_RECORDED");
        assertThat(metformin(Rx.rxnorm(Rx.METFORMIN)
                        .also(r -> r.setDoNotPerform(false))
                        .make()))
                .isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-23, PRESENT CODED", "2025-08-22, UNKNOWN VAGUE", "2015-01-01, UNKNOWN VAGUE"})
    void doubtsAnActiveOrderWithoutRefillForFifteenMonths(String written, String expected) {
        assertThat(metformin(Rx.rxnorm(Rx.METFORMIN).written(written).make())).isEqualTo(expected);
    }

    @Test
    void aNewerOrderIsARefill() {
        assertThat(metformin(
                        Rx.rxnorm(Rx.METFORMIN).id("a").written("2015-01-01").make(),
                        Rx.rxnorm(Rx.METFORMIN).id("b").make()))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void anUndatedActiveOrderCounts() {
        assertThat(metformin(Rx.rxnorm(Rx.METFORMIN)
                        .also(r -> r.setAuthoredOnElement(null))
                        .make()))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void refusesAnOrderOfTheFuture() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Rx.rxnorm(Rx.METFORMIN).written("2026-11-24").make())
                .read();

        assertThat(Shown.statement(snapshot, "on-metformin")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.unusable(snapshot)).containsExactly("MedicationRequest/m860975 FUTURE");
    }

    private static MedicationStatement statement(MedicationStatementStatus status) {
        MedicationStatement statement = new MedicationStatement();
        statement.setId("s");
        statement.setStatus(status);
        statement.setMedication(new CodeableConcept(new Coding(Rx.RXNORM, Rx.METFORMIN, null)));
        return statement;
    }

    @ParameterizedTest
    @EnumSource(MedicationStatementStatus.class)
    void countsAStatementByItsStatus(MedicationStatementStatus status) {
        String expected = switch (status) {
            case ACTIVE -> "PRESENT CODED";
            case INTENDED, ONHOLD, UNKNOWN, NULL -> "UNKNOWN VAGUE";
            case COMPLETED, STOPPED -> "ABSENT ENDED";
            default -> "ABSENT NONE_RECORDED";
        };

        assertThat(metformin(statement(status == MedicationStatementStatus.NULL ? null : status)))
                .isEqualTo(expected);
    }

    @Test
    void aStatementMayRunBeyondToday() {
        MedicationStatement running = statement(MedicationStatementStatus.ACTIVE);
        running.setEffective(new Period()
                .setStartElement(new DateTimeType("2010-01-01"))
                .setEndElement(new DateTimeType("2027-01-01")));
        MedicationStatement later = statement(MedicationStatementStatus.ACTIVE);
        later.setEffective(new Period().setStartElement(new DateTimeType("2027-01-01")));

        assertThat(metformin(running)).isEqualTo("PRESENT CODED");
        assertThat(metformin(later)).isEqualTo("ABSENT NONE_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({
        "A10BA02, glucose-drug on-metformin",
        "A10BD08, glucose-drug on-dpp4 on-metformin",
        "A10BJ06, glucose-drug on-glp1 takes-semaglutide",
        "A10BX16, glucose-drug on-glp1 takes-tirzepatide",
        "A10AE54, glucose-drug on-glp1 on-insulin takes-lixisenatide",
        "A10BK03, glucose-drug on-sglt2",
        "A10BD20, glucose-drug on-metformin on-sglt2",
        "A10BG03, glucose-drug on-tzd",
        "A10BB12, glucose-drug on-su",
        "A10BX02, glucose-drug on-su",
        "A10AC01, glucose-drug on-insulin",
        "C10AB05, lipid-drug tg-hdl-drug",
        "C10AA05, lipid-drug statin",
        "C07AB07, beta-blocker bp-drug",
        "C09AA02, bp-drug raas-or-mra",
        "R03AC02, ''"
    })
    void readsClassesFromAtc(String code, String expected) {
        assertThat(String.join(" ", classes(Rx.atc(code)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "6809, glucose-drug on-metformin", // ingredient
        "860975, glucose-drug on-metformin", // product
        "897122, glucose-drug on-glp1 takes-liraglutide",
        "1373463, glucose-drug on-sglt2",
        "33738, glucose-drug on-tzd",
        "106892, glucose-drug on-insulin",
        "83367, lipid-drug statin",
        "8703, lipid-drug tg-hdl-drug",
        "5487, bp-drug diuretic thiazide thiazide-worsening"
    })
    void readsClassesFromRxNorm(String code, String expected) {
        assertThat(String.join(" ", classes(Rx.rxnorm(code)))).isEqualTo(expected);
    }

    @Test
    void aLongTermUseCodeIsButAHint() {
        assertThat(Shown.statement(Dossier.ofMan().with(Dx.icd("Z79.4").make()).read(), "on-insulin"))
                .isEqualTo("PRESENT TEXT");
        assertThat(Shown.statement(
                        Dossier.ofMan()
                                .with(Dx.icd("Z79.4").clinical("resolved").make())
                                .read(),
                        "on-insulin"))
                .isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(
                        Dossier.ofMan()
                                .deliveredOnly("Condition")
                                .with(Dx.icd("Z79.4").clinical("resolved").make())
                                .read(),
                        "on-insulin"))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
    }
}
