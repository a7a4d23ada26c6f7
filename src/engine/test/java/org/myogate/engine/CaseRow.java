package org.myogate.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.Table;

/**
 * One probe of {@code cases.csv} or {@code gate-cases.csv}.
 *
 * @param id its name
 * @param facts the record, base and changes together
 * @param settings site settings that differ from the default
 * @param fires what must hold
 * @param silent what must not
 * @param why where it is written
 */
record CaseRow(
        String id,
        List<CaseFact> facts,
        Map<String, String> settings,
        List<String> fires,
        List<String> silent,
        String why) {

    /** The records that probes start from. */
    static Map<String, List<CaseFact>> bases() {
        Map<String, List<CaseFact>> bases = new LinkedHashMap<>();
        for (Row row : rows("/bases.csv", Set.of("base", "facts"))) {
            bases.put(row.required("base"), CaseFact.parseAll(row.required("facts")));
        }
        return bases;
    }

    /** Every probe of {@code cases.csv}, in the order of the file. */
    static List<CaseRow> all() {
        return of("/cases.csv");
    }

    /** Every probe of a file of this form. */
    static List<CaseRow> of(String file) {
        Map<String, List<CaseFact>> bases = bases();
        List<CaseRow> cases = new ArrayList<>();
        for (Row row : rows(file, Set.of("id", "base", "facts", "settings", "fires", "silent", "why"))) {
            List<CaseFact> base = bases.get(row.required("base"));
            if (base == null) {
                throw new IllegalArgumentException("no base record '" + row.text("base") + "'");
            }
            cases.add(new CaseRow(
                    row.required("id"),
                    CaseFact.changed(base, CaseFact.parseAll(row.text("facts"))),
                    settings(row.text("settings")),
                    tokens(row.text("fires")),
                    tokens(row.text("silent")),
                    row.required("why")));
        }
        return cases;
    }

    private static Map<String, String> settings(String cell) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : tokens(cell)) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    private static List<String> tokens(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.trim().split("\\s+"));
    }

    private static List<Row> rows(String resource, Set<String> columns) {
        try (InputStream in = CaseRow.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " beside the tests");
            }
            Problems problems = new Problems();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Row> rows = Table.read(resource, text, columns, problems);
            problems.throwIfAny();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
