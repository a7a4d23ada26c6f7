package org.myogate.record;

import static org.myogate.table.SpreadsheetCell.harmless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How the cards of rules fared, as a table for a spreadsheet. */
public final class RuleCsv {

    private RuleCsv() {}

    /** RFC 4180 with a head, one line for each rule and version; no cell begins a formula. */
    public static String of(List<RuleCount> rules) {
        StringBuilder table = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("rule", "ruleset", "shown", "accepted", "overridden", "reasons")
                .get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            for (RuleCount each : rules) {
                printer.printRecord(
                        harmless(each.rule()),
                        harmless(each.ruleset()),
                        each.shown(),
                        each.accepted(),
                        each.overridden(),
                        harmless(reasons(each.reasons())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static String reasons(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
