package org.myogate.index;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * How far apart the inputs of one index may lie: {@code terms/pairing.csv}, and of {@code terms/reading.csv} what holds
 * for reading as well.
 *
 * @param sameDraw most time between two samples of one draw
 * @param sameTimeDifferencePercent most difference between two values of one time, of the smaller
 * @param bodyWithLabsDays most days between a body measure and a blood sample
 * @param weightChangePercent most change of weight between the two
 * @param bmiDifferencePercent most difference between a reported body mass index and the recomputed one
 * @param liverValuesDays most days between the blood values of a liver score
 * @param crpApartDays least days between two values of C-reactive protein that confirm each other
 * @param filtrationDifference most by which creatinine may compute lower than the filtration reported of its sample
 * @param bodyMassForClasses how old a body mass index may be that medicine classes read
 * @param kidneyClearsNormal how old a filtration rate may be that clears a medicine
 * @param kidneyClearsLow the same where it is low
 * @param kidneyClearsLower the same where it is lower still
 * @param a1cGoalPercent what the site aims at where nothing was agreed on
 */
public record Pairing(
        Duration sameDraw,
        double sameTimeDifferencePercent,
        int bodyWithLabsDays,
        double weightChangePercent,
        double bmiDifferencePercent,
        int liverValuesDays,
        int crpApartDays,
        double filtrationDifference,
        Period bodyMassForClasses,
        Period kidneyClearsNormal,
        Period kidneyClearsLow,
        Period kidneyClearsLower,
        BigDecimal a1cGoalPercent) {

    private static final String FILE = "terms/pairing.csv";
    private static final Set<String> COLUMNS = Set.of("id", "value", "unit", "source", "confidence");
    private static final Map<String, String> UNITS = Map.of(
            "body-with-labs",
            "d",
            "weight-change",
            "%",
            "bmi-difference",
            "%",
            "liver-values",
            "d",
            "crp-apart",
            "d",
            "filtration-difference",
            KidneyFormulas.UNIT,
            "body-mass-for-classes",
            "mo",
            "kidney-clears-normal",
            "mo",
            "kidney-clears-low",
            "mo",
            "kidney-clears-lower",
            "mo");

    /** A missing, doubled or unknown row is a problem; what then comes back must not be used. */
    public static Pairing read(RulesFiles files, Terms terms, Problems problems) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            add(row, values);
        }
        for (String id : UNITS.keySet().stream().sorted().toList()) {
            require(FILE, id, values, problems);
        }
        for (String id : List.of("draw-tolerance", "same-time-disagreement", "a1c.goal")) {
            require("terms/reading.csv", id, terms.tolerances(), problems);
        }
        return new Pairing(
                Duration.ofMinutes(number(terms.tolerances(), "draw-tolerance").longValue()),
                number(terms.tolerances(), "same-time-disagreement").doubleValue(),
                number(values, "body-with-labs").intValue(),
                number(values, "weight-change").doubleValue(),
                number(values, "bmi-difference").doubleValue(),
                number(values, "liver-values").intValue(),
                number(values, "crp-apart").intValue(),
                number(values, "filtration-difference").doubleValue(),
                months(values, "body-mass-for-classes"),
                months(values, "kidney-clears-normal"),
                months(values, "kidney-clears-low"),
                months(values, "kidney-clears-lower"),
                number(terms.tolerances(), "a1c.goal"));
    }

    private static void add(Row row, Map<String, BigDecimal> values) {
        String id = row.required("id");
        BigDecimal value = row.number("value");
        String unit = UNITS.get(id);
        if (unit == null) {
            row.problem("'" + id + "' is none of "
                    + UNITS.keySet().stream().sorted().toList());
        } else if (!unit.equals(row.text("unit"))) {
            row.problem("'" + id + "' is counted in " + unit);
        } else if (value.signum() < 0) {
            row.problem("'" + id + "' is below zero");
        } else if (values.put(id, value) != null) {
            row.problem("'" + id + "' stands here twice");
        }
    }

    private static void require(String file, String id, Map<String, BigDecimal> values, Problems problems) {
        if (!values.containsKey(id)) {
            problems.add(file, 0, "row '" + id + "' is missing");
        }
    }

    private static BigDecimal number(Map<String, BigDecimal> values, String id) {
        return values.getOrDefault(id, BigDecimal.ZERO);
    }

    private static Period months(Map<String, BigDecimal> values, String id) {
        return Period.ofMonths(number(values, id).intValue());
    }

    /** Whether a weight is still the first one; any unit, both in the same. */
    boolean isSteadyWeight(double first, double other) {
        return Math.abs(other - first) * 100 <= weightChangePercent * first;
    }
}
