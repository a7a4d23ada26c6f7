package org.myogate.hooks;

import static org.myogate.table.SpreadsheetCell.harmless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.myogate.ruleset.Rulesets;
import org.myogate.ruleset.Shadow;
import org.myogate.ruleset.ShadowReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** In what the shadow differs from the live rules. */
@RestController
final class ShadowController {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Rulesets rules;

    ShadowController(Rulesets rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/record/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report() {
        return Fresh.json(JSON.writeValueAsBytes(found()));
    }

    @GetMapping(path = "/record/shadow", produces = RecordController.CSV_TYPE)
    ResponseEntity<byte[]> table() throws IOException {
        return Fresh.of(RecordController.CSV, csv(found()).getBytes(StandardCharsets.UTF_8));
    }

    private ShadowReport found() {
        return rules.shadow()
                .flatMap(Shadow::report)
                .orElseThrow(() -> Refusal.ending(
                        404,
                        rules.shadow().isEmpty()
                                ? "No shadow runs; myogate.shadow-rules names its folder."
                                : "No call was compared yet.",
                        "path"));
    }

    static String csv(ShadowReport report) throws IOException {
        StringBuilder table = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("rule", "kind", "appeared", "disappeared", "changed", "compared", "live", "shadow")
                .get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            for (ShadowReport.Row each : report.differences()) {
                printer.printRecord(
                        harmless(each.rule()),
                        each.kind(),
                        each.appeared(),
                        each.disappeared(),
                        each.changed(),
                        report.compared(),
                        harmless(report.live()),
                        harmless(report.shadow()));
            }
        }
        return table.toString();
    }
}
