package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** What the tables of doses, weeks, ways and nutrients refuse, with file and line. */
class DoseTablesTest {

    private static final Map<String, String> HEADERS = Map.of(
            "plan/doses.csv",
            "recommendation,where,kind,part,dimension,phase,low,high,source,confidence,note\n",
            "plan/progression.csv",
            "from,to,part,dimension,low,high,source,confidence,note\n",
            "plan/ways.csv",
            "way,part,out,where,note\n",
            "plan/nutrients.csv",
            "nutrient,recommendation,where,low,high,unit,rank,clash,source,confidence,note\n");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan/doses.csv       | EX2,,aim,aerobic,rpe,start,10,12,s,policy,        | is no recommendation
            plan/doses.csv       | EX-02,frial,aim,aerobic,rpe,start,10,12,s,policy, | 'frial' is neither concept nor state
            plan/doses.csv       | EX-02,,aim,aerobic,rpe,start,12,10,s,policy,      | low is above high
            plan/doses.csv       | EX-02,,aim,aerobic,rpe,start,,,s,policy,          | an aim needs a number
            plan/doses.csv       | EX-02,,limit,aerobic,rpe,start,10,,s,policy,      | a limit its upper end
            plan/doses.csv       | EX-02,,aim,aerobic,rpe,start,10,12,x,policy,      | 'x' is no source of evidence/
            plan/doses.csv       | EX-02,,wish,aerobic,rpe,start,10,12,s,policy,     | 'wish'
            plan/doses.csv       | EX-02,,aim,aerobics,rpe,start,10,12,s,policy,     | 'aerobics'
            plan/doses.csv       | EX-02,,aim,aerobic,pace,start,10,12,s,policy,     | 'pace'
            plan/doses.csv       | EX-02,,aim,aerobic,rpe,soon,10,12,s,policy,       | 'soon'
            plan/progression.csv | 0,4,aerobic,rpe,10,12,s,policy,                   | from has to be a week
            plan/progression.csv | 5,4,aerobic,rpe,10,12,s,policy,                   | from has to be a week
            plan/progression.csv | 1,4,aerobic,rpe,12,10,s,policy,                   | low is above high
            plan/ways.csv        | rowing,aerobic,wet,,                              | 'wet' is no mode of exercise
            plan/ways.csv        | rowing,aerobic,,frial,                            | 'frial' is neither concept nor state
            plan/nutrients.csv   | fat,DI4,,,10,%E,,,s,policy,                       | is no recommendation
            plan/nutrients.csv   | fat,DI-04,!frial,,10,%E,,,s,policy,               | 'frial' is neither concept nor state
            plan/nutrients.csv   | fat,DI-04,,12,10,%E,,,s,policy,                   | low not above high
            plan/nutrients.csv   | fat,DI-04,,,,%E,,,s,policy,                       | there has to be a number
            plan/nutrients.csv   | fat,DI-04,,,10,,,,s,policy,                       | column 'unit' is blank
            plan/nutrients.csv   | fat,DI-04,,,10,%E,,,x,policy,                     | 'x' is no source of evidence/
            """)
    void refusesARowThatMakesNoSense(String file, String row, String message) {
        assertThat(read(file, row))
                .extracting(Problem::toString)
                .hasSize(1)
                .first()
                .asString()
                .startsWith(file + ":2 ")
                .contains(message);
    }

    @Test
    void refusesOneNutrientInTwoUnits() {
        assertThat(read("plan/nutrients.csv", "fat,DI-04,,,10,%E,,,s,policy,\nfat,DI-09,,,10,g/d,,,s,policy,"))
                .extracting(Problem::toString)
                .containsExactly("plan/nutrients.csv:3 fat is in %E further up");
    }

    private static List<Problem> read(String file, String rows) {
        Map<String, String> texts = new TreeMap<>(HEADERS);
        texts.put(file, texts.get(file) + rows + "\n");
        RulesFiles files = new RulesFiles(new TreeMap<>(texts));
        Problems problems = new Problems();
        Prescription.read(files, Set.of("frail"), Set.of("s"), problems);
        NutrientsTable.read(files, Set.of("frail"), Set.of("s"), problems);
        return problems.all();
    }
}
