package org.myogate.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * What the names of facts stand for, and when what happened that says no time of its own: {@code cases/names.csv} and
 * {@code cases/times.csv}.
 */
final class CaseNames {

    static final String NAMES = "cases/names.csv";
    static final String TIMES = "cases/times.csv";

    private static final Map<String, String> SYSTEMS = Map.of("loinc", CaseValues.LOINC, "snomed", CaseValues.SNOMED);

    /** Hours that have a name of their own. */
    private static final Set<String> HOURS = Set.of("visit", "draw");

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, String> times = new LinkedHashMap<>();

    /**
     * What one name stands for.
     *
     * @param isNumber an Observation with a number, not a code that something else is written with
     * @param system of the code
     * @param code as ordinary records carry it
     * @param unit of a value without one
     * @param time of day, empty for none
     */
    record Name(boolean isNumber, String system, String code, String unit, String time) {}

    private CaseNames() {}

    static CaseNames read(RulesFiles files, Problems problems) {
        CaseNames names = new CaseNames();
        for (Row row : Table.read(files, TIMES, Set.of("what", "when"), problems)) {
            names.times.put(row.required("what"), row.required("when"));
        }
        for (Row row : Table.read(files, NAMES, Set.of("name", "kind", "system", "code", "unit", "time"), problems)) {
            names.add(row);
        }
        return names;
    }

    private void add(Row row) {
        String time = row.text("time");
        Name name = new Name(
                row.oneOf("kind", Set.of("number", "code")).equals("number"),
                SYSTEMS.getOrDefault(row.oneOf("system", SYSTEMS.keySet()), ""),
                row.required("code"),
                row.text("unit"),
                HOURS.contains(time) ? when(time) : time);
        if (names.put(row.required("name"), name) != null) {
            row.problem("'" + row.text("name") + "' is there already");
        }
    }

    boolean isNumber(String name) {
        Name known = names.get(name);
        return known != null && known.isNumber();
    }

    /** @throws IllegalArgumentException when there is none */
    Name of(String name) {
        Name known = names.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no fact is called '" + name + "'; " + NAMES + " holds those that are");
        }
        return known;
    }

    /**
     * The usual day or hour of something.
     *
     * @throws IllegalArgumentException when there is none
     */
    String when(String what) {
        String when = times.get(what);
        if (when == null) {
            throw new IllegalArgumentException(TIMES + " says nothing of '" + what + "'");
        }
        return when;
    }
}
