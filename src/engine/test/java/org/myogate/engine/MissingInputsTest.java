package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.Test;
import org.myogate.engine.MissingInputSignature.Difference;
import org.myogate.engine.MissingInputSignature.Weight;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** How what is missing is found and ranked; what each group asks of whom stands in {@code cases/phenotype.csv}. */
class MissingInputsTest {

    private static final Set<String> NEVER = Set.of("nefa", "adipokines", "hip", "albumin", "creatinine");

    @Test
    void namesWhatHangsMostOnItFirstAndThenWhatCostsLeast() {
        FhirRecord empty = FhirRecord.of(AdministrativeGender.MALE, "1974-05-14");
        // Pressure may stop exercise and diabetes cap it; activity opens a dose; a diabetic relative opens the glucose
        // test; of what moves levels alone a tape comes before blood and a device.
        assertThat(Shipped.evaluate(empty).missing())
                .extracting(MissingInput::input)
                .startsWith("bp", "fasting-glucose", "hba1c", "evs", "strength-days", "family-history")
                .containsSubsequence("waist", "ggt", "vo2peak");
    }

    @Test
    void neverNamesATestThatIsNotAsked() {
        FhirRecord empty = FhirRecord.of(AdministrativeGender.FEMALE, "1950-05-14");
        List<MissingInput> missing = Shipped.evaluate(empty).missing();
        assertThat(missing)
                .extracting(MissingInput::input)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(NEVER);
        assertThat(missing).allSatisfy(input -> assertThat(input.wouldDecide()).doesNotContain("adipose"));
    }

    @Test
    void creditsAnInputWithWhatItsGroupIsAbout() {
        FhirRecord record = FhirRecord.of(AdministrativeGender.MALE, "1974-05-14")
                .observed("8302-2", "180", "cm", "2026-11-02")
                .observed("29463-7", "78", "kg", "2026-11-02")
                .observed("3048-6", "90", "mg/dL", "2026-11-02T08:00:00Z");
        List<MissingInput> missing = Shipped.evaluate(record).missing();
        assertThat(decidedBy(missing, "waist")).contains("visceral-adiposity", "hepatic");
        assertThat(decidedBy(missing, "ggt")).contains("hepatic").doesNotContain("visceral-adiposity");
    }

    @Test
    void takesFromTheTableWhatThereWasNoTimeToTryAndSaysSo() {
        Snapshot snapshot = Shipped.read(FhirRecord.of(AdministrativeGender.MALE, "1974-05-14"));
        Outcome outcome = Shipped.ruleset().evaluateWithoutMissing(snapshot);
        List<Snapshot> tried = new ArrayList<>();
        MissingInputs two = new MissingInputs(table(), Shipped.ruleset().terms(), 2);
        List<MissingInput> missing = two.find(
                outcome,
                assumed -> {
                    tried.add(assumed);
                    return Shipped.ruleset().evaluateWithoutMissing(assumed);
                },
                () -> false);
        assertThat(tried).hasSize(2);
        assertThat(missing)
                .filteredOn(MissingInput::tried)
                .extracting(MissingInput::input)
                .containsExactlyInAnyOrder("waist", "height");
        assertThat(missing)
                .filteredOn(input -> input.input().equals("bp"))
                .singleElement()
                .satisfies(bp -> {
                    assertThat(bp.tried()).isFalse();
                    assertThat(bp.wouldDecide()).contains("SG-11");
                });
    }

    @Test
    void triesNoMoreThanTwentyFourTimesPerCall() {
        Snapshot snapshot = Shipped.read(FhirRecord.of(AdministrativeGender.FEMALE, "1950-05-14"));
        Outcome outcome = Shipped.ruleset().evaluateWithoutMissing(snapshot);
        List<Snapshot> tried = new ArrayList<>();
        new MissingInputs(table(), Shipped.ruleset().terms())
                .find(
                        outcome,
                        assumed -> {
                            tried.add(assumed);
                            return Shipped.ruleset().evaluateWithoutMissing(assumed);
                        },
                        () -> false);
        assertThat(tried).hasSizeBetween(20, 24);
    }

    @Test
    void doesNotDependOnTheOrderOfResources() {
        PatientRecord record = Shipped.centralAdiposity()
                .observed("30522-7", "4.2", "mg/L", "2026-11-02T08:00:00Z")
                .record();
        List<MissingInput> first = Shipped.ruleset()
                .evaluate(Shipped.ruleset().read(record, Shipped.AS_OF))
                .missing();
        assertThat(first).extracting(MissingInput::input).contains("hs-crp");
        for (int seed = 0; seed < 4; seed++) {
            List<PatientRecord.Entry> entries = new ArrayList<>(record.entries());
            Collections.shuffle(entries, new Random(seed));
            PatientRecord shuffled = new PatientRecord(
                    record.id(),
                    record.patient(),
                    entries,
                    record.deliveredTypes(),
                    record.failedTypes(),
                    record.unreadable());
            assertThat(Shipped.ruleset()
                            .evaluate(Shipped.ruleset().read(shuffled, Shipped.AS_OF))
                            .missing())
                    .isEqualTo(first);
        }
    }

    /** Whatever a missing value turns out to be, between and beyond the plausible ones, the patient can be assessed. */
    @Test
    void anyValueOfAnyInputCanBeAssessed() {
        Snapshot snapshot = Shipped.read(Shipped.lean());
        MissingInputFacts facts = MissingInputFacts.of(Shipped.ruleset().evaluateWithoutMissing(snapshot));
        Random random = new Random(7);
        for (MissingInputGroup group : table().groups()) {
            for (MissingInputMember member : group.members()) {
                var plausible = member.plausible(facts);
                double part = random.nextDouble() * 1.5;
                var value = member.reassuring()
                        .add(member.adverse().subtract(member.reassuring()).multiply(BigDecimal.valueOf(part)))
                        .abs();
                Snapshot assumed = member.assumed(snapshot, Shipped.ruleset().terms(), value, plausible.scale());
                assertThat(Shipped.ruleset().evaluateWithoutMissing(assumed).findings())
                        .as(group.name() + " " + member.fact() + " " + value)
                        .hasSize(9);
            }
        }
    }

    @Test
    void whatWasTriedStandsForItselfAndWhatIsExpectedOnlyForWhatWasNot() {
        MissingInputMember waist = table().groups().get(0).members().get(0);
        MissingInputRanking ranking = new MissingInputRanking();
        ranking.untried(new Difference(Set.of("SG-11"), Weight.GATE)).accept(waist);
        ranking.tried(new Difference(Set.of("hepatic"), Weight.LEVEL)).accept(waist);
        ranking.untried(new Difference(Set.of("adipose"), Weight.RULE)).accept(waist);
        assertThat(ranking.inOrder()).containsExactly(new MissingInput("waist", List.of("hepatic"), "vital", true));
    }

    @Test
    void refusesARowThatNamesWhatIsNotThere() {
        String text = RulesFiles.bundled().text("missing.csv")
                + "extra,waist,WAISTE,cm,,80,120,no.cut,,,no-state,,no-axis,\n";
        TreeMap<String, String> files = new TreeMap<>(RulesFiles.bundled().texts());
        files.put("missing.csv", text);
        assertThat(catchThrowableOfType(RulesetException.class, () -> Ruleset.load(new RulesFiles(files), Map.of()))
                        .problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("'WAISTE'"))
                .anyMatch(message -> message.contains("'no.cut'"))
                .anyMatch(message -> message.contains("'no-state'"))
                .anyMatch(message -> message.contains("'no-axis'"));
    }

    private static List<String> decidedBy(List<MissingInput> missing, String input) {
        return missing.stream()
                .filter(each -> each.input().equals(input))
                .flatMap(each -> each.wouldDecide().stream())
                .toList();
    }

    private static MissingTable table() {
        return Shipped.ruleset().missingTable();
    }
}
