package org.myogate.viewer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.myogate.card.CardComposer;
import org.myogate.engine.Words;
import org.myogate.intake.BadInput;
import org.myogate.record.RuleCount;
import org.myogate.record.RuleCsv;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * How the cards of each rule fared.
 *
 * @param pages writes it
 * @param recorded is asked at each call
 * @param rules for the words of what is counted
 */
record RecordPage(Pages pages, Recorded recorded, LiveRuleset rules) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** @throws BadInput with 503 when the record does not answer */
    ServerResponse show(ServerRequest request) {
        List<RuleCount> all = counts();
        Words words = rules.get().ruleset().words();
        CardComposer cards = rules.get().cards();
        RecordForm form = RecordForm.of(request.params(), all);
        RecordView view = RecordView.of(
                form,
                all,
                rule -> name(rule, words),
                code -> cards.overrideReason(code).orElse(code));
        return pages.page(
                OK,
                "record",
                Map.of(
                        "view", view,
                        "form", form,
                        "rules", RecordForm.rules(all),
                        "versions", RecordForm.versions(all),
                        "unknown", recorded.unknownCards()));
    }

    /** Without a name where it holds a cut-off: which number that is, only a patient decides. */
    private static String name(String rule, Words words) {
        String name = words.has(rule) ? words.of(rule).name() : "";
        return name.contains("{") ? "" : name;
    }

    /** All of it, as a file. @throws BadInput with 503 when the record does not answer */
    ServerResponse csv(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(CSV)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"myogate-record.csv\"")
                .body(RuleCsv.of(counts()).getBytes(StandardCharsets.UTF_8));
    }

    private List<RuleCount> counts() {
        try {
            return recorded.rules();
        } catch (NestedRuntimeException e) {
            // Without its message: that of a database may quote a row.
            throw new BadInput(
                    UNAVAILABLE, "transient", "The record cannot be read now. Look again in a minute.", "record");
        }
    }
}
