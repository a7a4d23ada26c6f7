package org.myogate.hooks;

import org.myogate.engine.OutOfTime;
import org.myogate.intake.BadInput;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what Spring refuses before a controller is reached, and any fault or dead database that left one. */
@RestControllerAdvice
final class ErrorAdvice {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final RecordFaults recordFaults;

    ErrorAdvice(RecordFaults recordFaults) {
        this.recordFaults = recordFaults;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Exception e) {
        if (e instanceof BadInput bad) {
            return Outcomes.response(Refusal.of(bad));
        }
        if (e instanceof OutOfTime) {
            return Outcomes.response(Refusal.late());
        }
        if (e instanceof ErrorResponse refused) {
            // Spring's own sentence may quote the request; only its headers (Allow, Accept) are kept.
            HttpHeaders headers = refused.getHeaders();
            return Outcomes.response(Refusal.of(refused.getStatusCode().value()), headers);
        }
        if (e instanceof DataAccessException || e instanceof TransactionException) {
            recordFaults.report(e);
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return Outcomes.response(Refusal.of(503), headers);
        }
        Faults.log(e);
        return Outcomes.response(Refusal.of(500));
    }
}
