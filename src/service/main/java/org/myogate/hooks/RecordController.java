package org.myogate.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.myogate.record.CardRecord;
import org.myogate.record.Deleted;
import org.myogate.record.RuleCount;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the record tells of rules, and how a patient is taken out of it. */
@RestController
final class RecordController {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String CSV_TYPE = "text/csv";
    private static final Pattern PATIENT_KEY = Pattern.compile("[0-9a-f]{64}");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final CardRecord cards;

    RecordController(CardRecord cards) {
        this.cards = cards;
    }

    @GetMapping(path = "/record/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rules() {
        return Fresh.json(JSON.writeValueAsBytes(cards.rules()));
    }

    @GetMapping(path = "/record/rules", produces = CSV_TYPE)
    ResponseEntity<byte[]> table() throws IOException {
        return Fresh.of(CSV, csv(cards.rules()).getBytes(StandardCharsets.UTF_8));
    }

    @DeleteMapping(path = "/record/patients/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> forget(@PathVariable String key) {
        if (!PATIENT_KEY.matcher(key).matches()) {
            throw Refusal.ending(400, "A patient's key is 64 hexadecimal digits; 'record key' prints it.", "path");
        }
        Deleted deleted = cards.forget(key);
        return Fresh.json(JSON.writeValueAsBytes(deleted));
    }

    static String csv(List<RuleCount> rules) throws IOException {
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
        }
        return table.toString();
    }

    private static String reasons(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
