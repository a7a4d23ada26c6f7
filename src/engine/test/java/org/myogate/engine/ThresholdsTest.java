package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class ThresholdsTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "waist.set", "NHLBI_US", "bmi.set", "WHO", "sarcopenia.set", "EWGSOP2", "use-recorded-ethnicity", "true");

    private static final String HEADER = "id,operator,value,unit,sex,set,ageFrom,ageTo,source,confidence,note\n";
    private static final String VAI = HEADER
            + "vai.high,>,2.52,1,,,18,29,s,verified,\n"
            + "vai.high,>,2.23,1,,,30,41,s,verified,\n"
            + "vai.high,>,1.92,1,,,42,51,s,verified,\n";

    @ParameterizedTest
    @CsvSource({"MALE, 102", "FEMALE, 88"})
    void takesTheWaistOfTheSexInTheSetOfTheSite(Sex sex, String waistCm) {
        assertThat(values("waist.raised", SETTINGS, Chart.of(sex, 50).snapshot()))
                .containsExactly(waistCm);
    }

    @Test
    void keepsTheRowsOfBothSexesWhereTheSexIsUnknown() {
        assertThat(values("waist.raised", SETTINGS, Chart.of(Sex.UNKNOWN, 50).snapshot()))
                .containsExactly("102", "88");
    }

    @Test
    void takesBothPublishedUnits() {
        assertThat(resolve(SETTINGS, Chart.of(Sex.MALE, 50).snapshot())
                        .get("fpg.diabetes")
                        .bounds())
                .extracting(bound -> bound.value() + " " + bound.unit())
                .containsExactly("126 mg/dL", "7.0 mmol/L");
    }

    @Test
    void takesTheAsianSetsForARecordedAsianAncestry() {
        Snapshot asian = person(Chart.present("ancestry-asian"));
        assertThat(values("waist.raised", SETTINGS, asian)).containsExactly("90");
        assertThat(values("bmi.obese", SETTINGS, asian)).containsExactly("27.5");
        assertThat(values("spise.low", SETTINGS, asian)).containsExactly("5.82");
    }

    @Test
    void staysWithTheSetOfTheSiteForAnAncestryThatIsNotCertain() {
        assertThat(values("waist.raised", SETTINGS, person(Chart.unconfirmed("ancestry-asian"))))
                .containsExactly("102");
        assertThat(values("spise.low", SETTINGS, person(Chart.unconfirmed("ancestry-asian"))))
                .containsExactly("6.61");
    }

    @Test
    void staysWithTheSetOfTheSiteWhereEthnicityMustNotDecide() {
        Map<String, String> blind = Map.of(
                "waist.set",
                "IDF_EUROPID",
                "bmi.set",
                "WHO",
                "sarcopenia.set",
                "EWGSOP2",
                "use-recorded-ethnicity",
                "false");
        assertThat(values("waist.raised", blind, person(Chart.present("ancestry-asian"))))
                .containsExactly("94");
    }

    @ParameterizedTest
    @CsvSource({"29, 29, 2.52", "30, 30, 2.23", "29, 30, 2.52 2.23", ", , 2.52 2.23 1.92", "52, 52, ''"})
    void takesEveryAgeBandThatTheAgeMayFallInto(Integer youngest, Integer oldest, String values) {
        Person person = new Person("p", youngest, oldest, Sex.MALE);
        Snapshot template = Chart.of(Sex.MALE, 1).snapshot();
        Snapshot snapshot = new Snapshot(
                person, template.asOf(), List.of(), List.of(), Map.of(), List.of(), List.of(), Set.of(), Set.of());
        Cutoff cutoff =
                read(table(VAI), SETTINGS, new Problems()).resolve(snapshot).get("vai.high");
        assertThat(String.join(" ", values(cutoff))).isEqualTo(values);
    }

    @Test
    void aCutoffWithoutARowForThePatientIsNeitherReachedNorMissed() {
        Cutoff cutoff = resolve(SETTINGS, Chart.of(Sex.MALE, 30).snapshot()).get("fib4.low");
        assertThat(cutoff.bounds()).isEmpty();
    }

    @Test
    void aSettingReplacesTheNumberOfTheCutoffThatItIsNamedAfter() {
        Ruleset own = Ruleset.load(RulesFiles.bundled(), Map.of("homa.raised", "2.0"));
        Outcome outcome =
                own.evaluateWithoutMissing(own.read(Shipped.centralAdiposity().record(), Shipped.AS_OF));
        assertThat(values(outcome.cutoffs().get("homa.raised"))).containsExactly("2.0");
        assertThat(Shipped.assess(Shipped.centralAdiposity())
                        .cutoffs()
                        .get("homa.raised")
                        .bounds())
                .extracting(bound -> bound.value().toPlainString())
                .containsExactly("2.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,>=,1,mg/dl,,,,,s,verified, | 2 unknown unit 'mg/dl'; did you mean 'mg/dL'?",
                "a,>=,1,1,,,,,t,verified, | 2 unknown source 't'; did you mean 's'?",
                "a,=>,1,1,,,,,s,verified, | 2 operator '=>' is none of",
                "a,>=,x,1,,,,,s,verified, | 2 column 'value': 'x' is not a number",
                "a,>=,1,1,man,,,,s,verified, | 2 sex 'man' is neither",
                "a,>=,1,1,,waist-ASIAN,,,s,verified, | 2 set 'waist-ASIAN' is chosen by no setting",
                "a,>=,1,1,,hip:ASIAN,,,s,verified, | 2 set 'hip:ASIAN' is chosen by no setting",
                "a,>=,1,1,,,,,s,verifed, | 2 unknown confidence 'verifed'; did you mean 'verified'?",
                ",>=,1,1,,,,,s,verified, | 2 column 'id' is blank",
            })
    void refusesAWrongRow(String row, String complaint) {
        Problems problems = new Problems();
        read(table(HEADER + row + "\n"), SETTINGS, problems);
        assertThat(problems.all())
                .anySatisfy(problem -> assertThat(problem.toString()).startsWith("thresholds/a.csv:" + complaint));
    }

    @Test
    void refusesTwoRowsForOnePatient() {
        Problems problems = new Problems();
        read(table(HEADER + "a,>=,1,1,,,,40,s,verified,\n" + "a,>=,2,1,male,,40,,s,verified,\n"), SETTINGS, problems);
        assertThat(problems.all())
                .singleElement()
                .hasToString("thresholds/a.csv:3 'a' is given already at thresholds/a.csv:2");
    }

    @Test
    void refusesASettingThatNoTableCanFollow() {
        RulesFolder folder = RulesFolder.withoutRules();
        assertThat(folder.complaints(Map.of("waist.set", "NHLBI")))
                .singleElement()
                .asString()
                .contains("'waist.set' cannot be 'NHLBI'")
                .contains("NHLBI_US");
        assertThat(folder.complaints(Map.of("homa.raised", "high"))).isNotEmpty();
        assertThat(folder.complaints(Map.of("use-recorded-ethnicity", "maybe"))).isNotEmpty();
        assertThat(folder.with("ruleset.yaml", "homa.raised: 2.5", "fpg.diabetes: 130")
                        .complaints())
                .anySatisfy(text -> assertThat(text).contains("published in several units"));
    }

    private static Snapshot person(Statement known) {
        return Chart.of(Sex.MALE, 50).known(known).snapshot();
    }

    private static Map<String, Cutoff> resolve(Map<String, String> settings, Snapshot snapshot) {
        Problems problems = new Problems();
        RulesFiles files = RulesFiles.bundled();
        Set<String> sources = CitationsReader.read(files, problems).keySet();
        Thresholds thresholds = ThresholdsReader.read(files, Chart.TERMS, sources, settings, problems);
        problems.throwIfAny();
        return thresholds.resolve(snapshot);
    }

    private static List<String> values(String id, Map<String, String> settings, Snapshot snapshot) {
        return values(resolve(settings, snapshot).get(id));
    }

    private static List<String> values(Cutoff cutoff) {
        return cutoff.bounds().stream()
                .map(bound -> bound.value().toPlainString())
                .toList();
    }

    private static RulesFiles table(String text) {
        return new RulesFiles(new java.util.TreeMap<>(Map.of("thresholds/a.csv", text)));
    }

    private static Thresholds read(RulesFiles files, Map<String, String> settings, Problems problems) {
        return ThresholdsReader.read(files, Chart.TERMS, Set.of("s"), settings, problems);
    }
}
