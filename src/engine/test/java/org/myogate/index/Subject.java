package org.myogate.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.Table;

/** P1 to P4 of the phenotype specification, section 6. */
record Subject(Row row) {

    private static final Map<String, Subject> ALL = read();

    static Subject of(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    double get(String column) {
        return Double.parseDouble(row.text(column));
    }

    boolean is(String column) {
        return Boolean.parseBoolean(row.text(column));
    }

    boolean isMale() {
        return row.text("sex").equals("M");
    }

    private static Map<String, Subject> read() {
        try (InputStream in = Subject.class.getResourceAsStream("subjects.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> columns = Set.of(text.substring(0, text.indexOf('\n')).split(",", -1));
            Problems problems = new Problems();
            List<Row> rows = Table.read("subjects.csv", text, columns, problems);
            problems.throwIfAny();
            Map<String, Subject> subjects = new LinkedHashMap<>();
            rows.forEach(row -> subjects.put(row.text("subject"), new Subject(row)));
            return subjects;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
