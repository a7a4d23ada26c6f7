package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** N 8.2 axis 9: relatives with type 2 diabetes, and what says that there are none. */
class FamilyTest {

    private static final String DIABETES_IN_FAMILY = "160303001";
    private static final String NO_DIABETES_IN_FAMILY = "160274005";

    private static Snapshot read(Kin... relatives) {
        Dossier dossier = Dossier.ofMan();
        for (Kin relative : relatives) {
            dossier.with(relative.make());
        }
        return dossier.read();
    }

    private static String count(Kin... relatives) {
        return Shown.value(read(relatives), "first-degree-t2d");
    }

    @ParameterizedTest
    @CsvSource({
        "MTH, 1 {#}",
        "FTH, 1 {#}",
        "NMTH, 1 {#}",
        "PRN, 1 {#}",
        "BRO, 1 {#}",
        "NSIS, 1 {#}",
        "DAU, 1 {#}",
        "SONC, 1 {#}",
        "GRMTH, MISSING",
        "UNCLE, MISSING",
        "HBRO, MISSING", // second degree
        "STPMTH, MISSING",
        "ADOPTF, MISSING",
        "WIFE, MISSING" // no shared genes
    })
    void countsWhoIsNearByBlood(String role, String expected) {
        assertThat(count(Kin.of(role).with(Kin.T2D))).isEqualTo(expected);
    }

    @Test
    void readsRelationshipsInSnomed() {
        assertThat(count(Kin.snomed("72705000").with(Kin.T2D))).isEqualTo("1 {#}");
        assertThat(count(Kin.snomed("65656005").with(Kin.T2D))).isEqualTo("1 {#}");
    }

    @Test
    void countsPersonsAndNoPersonTwice() {
        assertThat(count(
                        Kin.of("MTH").id("a").with(Kin.T2D),
                        Kin.of("MTH").id("b").with(Kin.T2D),
                        Kin.of("NMTH").id("c").with(Kin.T2D)))
                .isEqualTo("1 {#}");
        assertThat(count(Kin.of("MTH").with(Kin.T2D), Kin.of("FTH").with(Kin.T2D)))
                .isEqualTo("2 {#}");
        assertThat(count(Kin.of("MTH").with(Kin.T2D), Kin.of("BRO").with(Kin.T2D)))
                .isEqualTo("2 {#}");
    }

    @Test
    void aParentIsTheMotherOrTheFather() {
        assertThat(count(Kin.of("MTH").with(Kin.T2D), Kin.of("PRN").with(Kin.T2D)))
                .isEqualTo("1 {#}");
        assertThat(count(
                        Kin.of("PRN").id("a").with(Kin.T2D),
                        Kin.of("PRN").id("b").with(Kin.T2D)))
                .isEqualTo("2 {#}");
    }

    @Test
    void twoBrothersAreTwoUnlessTheyHaveOneName() {
        Kin one = Kin.of("BRO").id("a").with(Kin.T2D);
        Kin other = Kin.of("BRO").id("b").with(Kin.T2D);

        assertThat(count(one, other)).isEqualTo("2 {#}");
        assertThat(count(one.also(h -> h.setName("Karl")), other.also(h -> h.setName(" karl"))))
                .isEqualTo("1 {#}");
    }

    @ParameterizedTest
    @CsvSource({
        "44054006, 12, a, 1 {#}", // type 2, whenever it began
        "73211009, 30, a, 1 {#}",
        "73211009, 29, a, MISSING",
        "73211009, 360, mo, 1 {#}",
        "73211009, 359, mo, MISSING",
        "73211009, 29, furlong, 1 {#}", // nobody knows when
        "46635009, 40, a, MISSING",
        "160303001, 45, a, 1 {#}",
        "160303001, 12, a, MISSING"
    })
    void aDiabetesWithoutTypeCountsUnlessItBeganEarly(String code, String age, String unit, String expected) {
        assertThat(count(Kin.of("FTH").with(code, age, unit))).isEqualTo(expected);
    }

    @Test
    void anOnsetThatNobodyStatedCounts() {
        assertThat(count(Kin.of("FTH").with(Kin.DIABETES))).isEqualTo("1 {#}");
        assertThat(count(Kin.of("FTH")
                        .with(Kin.DIABETES)
                        .also(h -> h.getConditionFirstRep().setOnset(new StringType("as a young man")))))
                .isEqualTo("1 {#}");
    }

    @ParameterizedTest
    @CsvSource({"30, 1 {#}", "29, MISSING"})
    void anOnsetInARangeCountsByItsEnd(String upTo, String expected) {
        Age high = new Age();
        high.setValue(new java.math.BigDecimal(upTo));
        high.setCode("a");

        assertThat(count(Kin.of("FTH")
                        .with(Kin.DIABETES)
                        .also(h -> h.getConditionFirstRep().setOnset(new Range().setHigh(high)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1950-05-01, 1980-05-01, 1 {#}", "1950-05-01, 1980-04-30, MISSING", "'', 1960-01-01, 1 {#}"})
    void anOnsetByDateCountsByTheAgeThen(String born, String began, String expected) {
        Kin father = Kin.of("FTH").with(Kin.DIABETES).also(h -> {
            if (!born.isEmpty()) {
                h.setBorn(new DateType(born));
            }
            h.getConditionFirstRep().setOnset(new Period().setStartElement(new DateTimeType(began)));
        });

        assertThat(count(father)).isEqualTo(expected);
    }

    @Test
    void aTypeOnFileExplainsADiabetesWithoutType() {
        assertThat(count(Kin.of("FTH").with(Kin.DIABETES).with(Kin.T1D))).isEqualTo("MISSING");
    }

    @ParameterizedTest
    @EnumSource(FamilyHistoryStatus.class)
    void countsOnlyWhatStands(FamilyHistoryStatus status) {
        boolean stands = status == FamilyHistoryStatus.COMPLETED || status == FamilyHistoryStatus.PARTIAL;

        assertThat(count(Kin.of("MTH").with(Kin.T2D).also(h -> h.setStatus(status))))
                .isEqualTo(stands ? "1 {#}" : "MISSING");
    }

    @Test
    void whatIsRecordedTomorrowIsNotKnownToday() {
        Kin later = Kin.of("MTH").with(Kin.T2D).also(h -> h.setDateElement(new DateTimeType("2026-11-24")));
        Kin today = Kin.of("MTH").with(Kin.T2D).also(h -> h.setDateElement(new DateTimeType("2026-11-23")));

        assertThat(count(later)).isEqualTo("MISSING");
        assertThat(count(today)).isEqualTo("1 {#}");
    }

    @Test
    void aDeceasedRelativeCounts() {
        assertThat(count(Kin.of("FTH").with(Kin.T2D).also(h -> h.setDeceased(new DateType("1999")))))
                .isEqualTo("1 {#}");
    }

    @Test
    void readsTheSecondDegreeAndTheMothersPregnancy() {
        assertThat(Shown.statement(read(Kin.of("MGRMTH").with(Kin.T2D)), "second-degree-t2d"))
                .isEqualTo("PRESENT CODED");
        assertThat(Shown.statement(read(Kin.of("MTH").with(Kin.T2D)), "second-degree-t2d"))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
        assertThat(Shown.statement(read(Kin.of("MTH").with(Kin.GESTATIONAL)), "maternal-gdm"))
                .isEqualTo("PRESENT CODED");
        assertThat(Shown.statement(read(Kin.of("SIS").with(Kin.GESTATIONAL)), "maternal-gdm"))
                .isEqualTo("UNKNOWN NOT_DELIVERED");
    }

    @Test
    void bothParentsWithoutDiabetesSayNo() {
        Snapshot both = read(Kin.of("MTH").with("38341003"), Kin.of("FTH"));

        assertThat(Shown.statement(both, "no-family-diabetes")).isEqualTo("PRESENT CODED");
        assertThat(Shown.value(both, "first-degree-t2d")).isEqualTo("0 {#}");
    }

    @Test
    void oneParentOrAnOpenEntryDoesNot() {
        Kin unread = Kin.of("FTH").also(h -> h.addCondition().setCode(new CodeableConcept().setText("Zucker")));
        Kin partial = Kin.of("FTH").also(h -> h.setStatus(FamilyHistoryStatus.PARTIAL));
        Kin withheld = Kin.of("FTH").also(h -> h.getDataAbsentReason().setText("withheld"));

        for (Kin father : new Kin[] {unread, partial, withheld, Kin.of("FTH").with(Kin.T1D), Kin.of("BRO")}) {
            Snapshot snapshot = read(Kin.of("MTH"), father);

            assertThat(snapshot.statement("no-family-diabetes").present()).isFalse();
            assertThat(Shown.value(snapshot, "first-degree-t2d")).isEqualTo("MISSING");
        }
    }

    @Test
    void anEmptyListIsNoAnswer() {
        assertThat(count()).isEqualTo("MISSING");
        assertThat(Shown.statement(
                        Dossier.ofMan()
                                .deliveredOnly("Condition", "FamilyMemberHistory")
                                .read(),
                        "second-degree-t2d"))
                .isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void aFamilyHistoryWithoutRelativeCountsAsOne() {
        Snapshot coded =
                Dossier.ofMan().with(Dx.snomed(DIABETES_IN_FAMILY).make()).read();
        Snapshot icd = Dossier.ofMan().with(Dx.icd("Z83.3").make()).read();
        Snapshot none =
                Dossier.ofMan().with(Dx.snomed(NO_DIABETES_IN_FAMILY).make()).read();

        assertThat(Shown.value(coded, "first-degree-t2d")).isEqualTo("1 {#}");
        assertThat(Shown.value(icd, "first-degree-t2d")).isEqualTo("1 {#}");
        assertThat(Shown.value(none, "first-degree-t2d")).isEqualTo("0 {#}");
    }

    @Test
    void aRelativeOnFileExplainsAFamilyHistoryWithoutOne() {
        Dossier dossier = Dossier.ofMan().with(Dx.snomed(DIABETES_IN_FAMILY).make());

        assertThat(Shown.value(
                        dossier.with(Kin.of("UNCLE").with(Kin.T1D).make()).read(), "first-degree-t2d"))
                .isEqualTo("MISSING");
    }

    @Test
    void aYesAndANoContradictEachOther() {
        Snapshot snapshot = Dossier.ofMan()
                .with(
                        Dx.snomed(NO_DIABETES_IN_FAMILY).make(),
                        Kin.of("MTH").with(Kin.T2D).make())
                .read();

        assertThat(Shown.statement(snapshot, "no-family-diabetes")).isEqualTo("UNKNOWN CONTRADICTED");
        assertThat(Shown.value(snapshot, "first-degree-t2d")).isEqualTo("1 {#}");
    }

    @Test
    void theOrderOfEntriesIsOfNoConcern() {
        Dossier dossier = Dossier.ofMan()
                .with(
                        Kin.of("MTH").with(Kin.T2D).make(),
                        Kin.of("MTH").with(Kin.T2D).make(),
                        Kin.of("BRO").with(Kin.DIABETES).make(),
                        Kin.of("FTH").make());
        Snapshot expected = dossier.read();

        assertThat(Shown.value(expected, "first-degree-t2d")).isEqualTo("2 {#}");
        for (int seed = 0; seed < 5; seed++) {
            assertThat(dossier.shuffled(new Random(seed)).read()).isEqualTo(expected);
        }
    }
}
