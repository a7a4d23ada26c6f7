package org.myogate.viewer;

import static org.myogate.table.SpreadsheetCell.harmless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a replay for other programs. */
final class RunText {

    private static final String SEPARATOR = "; ";

    private RunText() {}

    /** The lines as {@code replay --format json} writes them. */
    static String json(List<RunRow> rows) {
        return rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }

    /** One row for each patient, with a header; every level has a column of its own. */
    static String csv(List<RunRow> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header(rows));
            for (RunRow row : rows) {
                printer.print(harmless(row.patient()));
                printer.print(harmless(row.shownFile()));
                printer.print(row.asOf());
                printer.print(row.glycaemia());
                for (String level : row.levels().values()) {
                    printer.print(level);
                }
                printer.print(harmless(cards(row)));
                printer.print(row.silence());
                printer.print(joined(row, RunRow.Kind.PROPOSED));
                printer.print(joined(row, RunRow.Kind.WITHHELD));
                printer.print(joined(row, RunRow.Kind.GATE));
                printer.print(joined(row, RunRow.Kind.EVIDENCE));
                printer.print(harmless(String.join(SEPARATOR, row.differences())));
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(List<RunRow> rows) {
        List<String> header = new ArrayList<>(List.of("patient", "file", "asOf", "glycaemia"));
        rows.stream().limit(1).forEach(row -> header.addAll(row.levels().keySet()));
        header.addAll(List.of("cards", "silence", "proposed", "withheld", "gates", "evidence", "differences"));
        return header;
    }

    private static String joined(RunRow row, RunRow.Kind kind) {
        return String.join(SEPARATOR, row.rules(kind));
    }

    private static String cards(RunRow row) {
        return row.cards().stream()
                .map(card -> card.indicator() + ": " + card.summary())
                .collect(Collectors.joining(SEPARATOR));
    }
}
