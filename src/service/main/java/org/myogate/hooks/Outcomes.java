package org.myogate.hooks;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes refusals as FHIR OperationOutcome. */
final class Outcomes {

    static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "1";

    private Outcomes() {}

    static ResponseEntity<byte[]> response(Refusal refusal) {
        return response(refusal, HttpHeaders.EMPTY);
    }

    static ResponseEntity<byte[]> response(Refusal refusal, HttpHeaders headers) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(refusal.status()).headers(headers).contentType(FHIR_JSON);
        if (refusal.status() == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(body(refusal));
    }

    static byte[] body(Refusal refusal) {
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcome.OperationOutcomeIssueComponent issue =
                outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(IssueType.fromCode(refusal.code()));
        issue.getDetails().setText(refusal.text());
        if (!refusal.where().isEmpty()) {
            issue.setDiagnostics(refusal.where());
        }
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(outcome)
                .getBytes(StandardCharsets.UTF_8);
    }
}
