package org.myogate.hooks;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.myogate.record.CardRecord;
import org.myogate.record.Deleted;
import org.myogate.record.RuleCsv;
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
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final String CSV_TYPE = "text/csv";
    private static final Pattern PATIENT_KEY = Pattern.compile("[0-9a-f]{64}");

    private final CardRecord cards;

    RecordController(CardRecord cards) {
        this.cards = cards;
    }

    @GetMapping(path = "/record/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rules() {
        return Fresh.json(JSON.writeValueAsBytes(cards.rules()));
    }

    @GetMapping(path = "/record/rules", produces = CSV_TYPE)
    ResponseEntity<byte[]> table() {
        return Fresh.of(CSV, RuleCsv.of(cards.rules()).getBytes(StandardCharsets.UTF_8));
    }

    @DeleteMapping(path = "/record/patients/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> forget(@PathVariable String key) {
        if (!PATIENT_KEY.matcher(key).matches()) {
            throw Refusal.ending(400, "A patient's key is 64 hexadecimal digits; 'record key' prints it.", "path");
        }
        Deleted deleted = cards.forget(key);
        return Fresh.json(JSON.writeValueAsBytes(deleted));
    }
}
