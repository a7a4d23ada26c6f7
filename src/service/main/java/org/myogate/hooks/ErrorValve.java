package org.myogate.hooks;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the server refuses before Spring sees it: a broken request line, headers that are too long. */
public final class ErrorValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (fault != null && status >= FIRST_FAULT) {
            Faults.log(fault);
        }
        try {
            byte[] body = Outcomes.body(Refusal.of(status));
            response.setContentType(Outcomes.FHIR_JSON.toString());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The caller has gone, or the answer has begun: there is nobody to tell.
            response.setSuspended(true);
        }
    }
}
