package org.myogate.hooks;

import org.myogate.engine.OutOfTime;
import org.myogate.intake.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what Spring refuses before a controller is reached, and any fault that left one. */
@RestControllerAdvice
final class ErrorAdvice {

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
        Faults.log(e);
        return Outcomes.response(Refusal.of(500));
    }
}
