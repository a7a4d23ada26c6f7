package org.myogate.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV tables of a rules folder. */
public final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private Table() {}

    /** As {@link #read(String, String, Set, Problems)}; a missing file is a problem too. */
    public static List<Row> read(RulesFiles files, String file, Set<String> columns, Problems problems) {
        String text = files.texts().get(file);
        if (text == null) {
            problems.add(file, 0, "is missing");
            return List.of();
        }
        return read(file, text, columns, problems);
    }

    /** As {@link #read(String, String, Set, Problems)}; no rows where the ruleset has no such file. */
    public static List<Row> readIfPresent(RulesFiles files, String file, Set<String> columns, Problems problems) {
        String text = files.texts().get(file);
        return text == null ? List.of() : read(file, text, columns, problems);
    }

    /** The rows of a table that was read before, whatever its columns: nothing is said of them again. */
    public static List<Row> reread(String file, String text) {
        return read(file, text, Set.copyOf(columns(text)), new Problems());
    }

    /**
     * The rows of one file; a missing or unknown column is a problem.
     *
     * @param columns every column the reader knows
     */
    public static List<Row> read(String file, String text, Set<String> columns, Problems problems) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            List<String> header = parser.getHeaderNames();
            for (String column : header) {
                if (!columns.contains(column)) {
                    problems.add(file, 1, "unknown column '" + column + "'; known are " + columns);
                }
            }
            for (String column : columns) {
                if (!header.contains(column)) {
                    problems.add(file, 1, "column '" + column + "' is missing");
                }
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber() - lineBreaksIn(record);
                if (record.size() != header.size()) {
                    problems.add(file, line, record.size() + " cells where the header has " + header.size());
                }
                rows.add(new Row(file, line, cells(header, record), problems));
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(file, 0, "is not a CSV table: " + e.getMessage());
            return List.of();
        }
    }

    /** The columns of a table. */
    public static List<String> columns(String text) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            return List.copyOf(parser.getHeaderNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record is known by its first line, though the parser stands at its last. */
    private static int lineBreaksIn(CSVRecord record) {
        return (int) record.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
            cells.put(header.get(i), record.get(i));
        }
        return cells;
    }
}
