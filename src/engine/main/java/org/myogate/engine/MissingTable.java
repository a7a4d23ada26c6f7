package org.myogate.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * {@code missing.csv}: groups of inputs that may be missing, with plausible values of each.
 *
 * @param groups by name, in the order in which they are tried
 */
record MissingTable(Map<String, List<Member>> groups) {

    private static final String FILE = "missing.csv";
    private static final Set<String> COLUMNS =
            Set.of("group", "input", "use", "unit", "sex", "reassuring", "adverse", "others", "changes", "note");

    /**
     * One input of a group.
     *
     * @param input word of {@code missing[].input}
     * @param use the use that has no value when the input is missing
     * @param unit of the values
     * @param sex whom the values fit; UNKNOWN for everybody
     * @param values reassuring, adverse, then every other
     * @param changes what it decides, for when there is no time to try
     */
    record Member(String input, Analyte use, String unit, Sex sex, List<BigDecimal> values, List<String> changes) {

        boolean fits(Sex patient) {
            return sex == Sex.UNKNOWN || sex == patient;
        }

        /** The value of one scenario; a member with fewer values than the group stays at its reassuring one. */
        BigDecimal value(int scenario) {
            return values.get(scenario < values.size() ? scenario : 0);
        }
    }

    static MissingTable read(RulesFiles files, Terms terms, Problems problems) {
        Map<String, List<Member>> groups = new LinkedHashMap<>();
        if (!files.texts().containsKey(FILE)) {
            problems.add(FILE, 0, "is missing");
            return new MissingTable(groups);
        }
        for (Row row : Table.read(FILE, files.text(FILE), COLUMNS, problems)) {
            Analyte use = terms.analytes().get(row.required("use"));
            if (use == null) {
                row.problem("no use '" + row.text("use") + "' in terms/analytes.csv"
                        + Nearest.hint(row.text("use"), terms.analytes().keySet()));
                continue;
            }
            groups.computeIfAbsent(row.required("group"), name -> new ArrayList<>())
                    .add(member(row, use));
        }
        return new MissingTable(groups);
    }

    private static Member member(Row row, Analyte use) {
        String unit = row.required("unit");
        if (use.quantity().scales().stream()
                .noneMatch(scale -> scale.scale().unit().equals(unit))) {
            row.problem("unit '" + unit + "' is no scale of " + use.quantity().id());
        }
        List<BigDecimal> values = new ArrayList<>(List.of(row.number("reassuring"), row.number("adverse")));
        for (String other : row.words("others")) {
            values.add(new BigDecimal(other));
        }
        Sex sex = row.text("sex").isEmpty() ? Sex.UNKNOWN : row.choice("sex", Sex.class);
        return new Member(row.required("input"), use, unit, sex, List.copyOf(values), row.words("changes"));
    }
}
