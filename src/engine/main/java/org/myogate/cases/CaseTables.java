package org.myogate.cases;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** The cases of a rules folder: every table of {@code cases/} but those that say how the others are read. */
public final class CaseTables {

    /** Changes that no case can notice, each with its reason; not read here. */
    public static final String UNNOTICED = "cases/unnoticed.csv";

    private static final String FOLDER = "cases";
    private static final String BASES = "cases/bases.csv";
    private static final Set<String> COLUMNS = Set.of("id", "base", "facts", "settings", "fires", "silent", "why");

    /** Tables that hold no cases. */
    private static final Set<String> OTHERS = Set.of(BASES, CaseNames.NAMES, CaseNames.TIMES, UNNOTICED);

    private final CaseNames names;
    private final Map<String, List<CaseFact>> bases = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();

    private CaseTables(CaseNames names) {
        this.names = names;
    }

    /** Reads all of them; what cannot be read, or written as a patient, is a problem with file and line. */
    public static CaseTables read(RulesFiles files, Problems problems) {
        CaseTables tables = new CaseTables(CaseNames.read(files, problems));
        for (Row row : Table.read(files, BASES, Set.of("base", "facts"), problems)) {
            tables.bases.put(row.required("base"), facts(row));
        }
        for (String file : files.in(FOLDER, ".csv")) {
            if (!OTHERS.contains(file)) {
                Table.read(file, files.text(file), COLUMNS, problems).forEach(tables::add);
            }
        }
        tables.checkIds(problems);
        return tables;
    }

    private void add(Row row) {
        List<CaseFact> base = bases.get(row.required("base"));
        if (base == null) {
            row.problem("no base record '" + row.text("base") + "'; " + BASES + " holds " + bases.keySet());
            return;
        }
        Case written = new Case(
                row.file(),
                row.line(),
                row.required("id"),
                new Case.Written(CaseFact.changed(base, facts(row)), names),
                settings(row),
                row.words("fires"),
                row.words("silent"),
                row.required("why"));
        if (written.fires().isEmpty() && written.silent().isEmpty()) {
            row.problem("'" + written.id() + "' expects nothing: fill in 'fires' or 'silent'");
        }
        try {
            written.record();
        } catch (IllegalArgumentException e) {
            row.problem("'" + written.id() + "': " + e.getMessage());
        }
        cases.add(written);
    }

    private static List<CaseFact> facts(Row row) {
        try {
            return CaseFact.parseAll(row.text("facts"));
        } catch (IllegalArgumentException e) {
            row.problem(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static Map<String, String> settings(Row row) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : row.words("settings")) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                row.problem("'" + setting + "' is no setting such as homa.raised=2.7");
            } else {
                settings.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return settings;
    }

    private void checkIds(Problems problems) {
        Map<String, Case> first = new LinkedHashMap<>();
        for (Case each : cases) {
            Case other = first.putIfAbsent(each.id(), each);
            if (other != null) {
                String where = other.file() + ":" + other.line();
                problems.add(each.file(), each.line(), "case '" + each.id() + "' is there already, at " + where);
            }
        }
    }

    /** The moment of all cases. */
    public AsOf asOf() {
        return AsOf.parse(names.when("as-of"), ZoneOffset.UTC);
    }

    /** All cases, in the order of their files. */
    public List<Case> cases() {
        return List.copyOf(cases);
    }

    /** Those of one table. */
    public List<Case> of(String file) {
        return cases.stream().filter(each -> each.file().equals(file)).toList();
    }

    /** The records that cases start from, by name. */
    public Map<String, PatientRecord> bases() {
        return bases.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        base -> CaseRecord.of(base.getValue(), names),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
