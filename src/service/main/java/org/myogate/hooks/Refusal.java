package org.myogate.hooks;

import java.util.Map;
import org.myogate.intake.BadInput;

/**
 * Why a request gets no answer, in words that quote nothing of it.
 *
 * @param status the HTTP status, 400 or above
 * @param code a FHIR issue type
 * @param text what is wrong, for people
 * @param where the place that is meant, empty when the status says it all
 */
record Refusal(int status, String code, String text, String where) {

    private static final Map<Integer, Refusal> BY_STATUS = Map.ofEntries(
            entry(400, "invalid", "The request cannot be read as HTTP.", "request"),
            entry(401, "login", "This address asks for a token that is good for it.", "header Authorization"),
            entry(403, "forbidden", "This is not open to you.", ""),
            entry(404, "not-found", "There is nothing at this address.", "path"),
            entry(405, "not-supported", "This address does not take this method.", "method"),
            entry(406, "not-supported", "The answer comes in no type that Accept allows.", "header Accept"),
            entry(408, "timeout", "The request did not arrive in time.", "body"),
            entry(412, "processing", "Data that is needed could not be had.", "prefetch"),
            entry(413, "too-long", "The body is too long.", "body"),
            entry(415, "not-supported", "The body must be application/json.", "header Content-Type"),
            entry(429, "throttled", "Too many requests; try again later.", ""),
            entry(500, "exception", "A fault in Myogate. Its log says more.", ""),
            entry(503, "transient", "Myogate cannot answer now.", ""));

    private static Map.Entry<Integer, Refusal> entry(int status, String code, String text, String where) {
        return Map.entry(status, new Refusal(status, code, text, where));
    }

    /** As many calls as may be are being answered. */
    static Refusal busy() {
        return new Refusal(503, "throttled", "Too many calls at once. Ask again in a moment.", "");
    }

    /** The time of a call was over before its answer was ready. */
    static Refusal late() {
        return new Refusal(503, "timeout", "The call took longer than it may (myogate.call-deadline).", "");
    }

    /** What a bare HTTP status means here. */
    static Refusal of(int status) {
        Refusal known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return status < 500
                ? new Refusal(status, "invalid", "The request is refused with status " + status + ".", "request")
                : new Refusal(status, "exception", "The request failed with status " + status + ".", "");
    }

    static Refusal of(BadInput bad) {
        return new Refusal(bad.status(), bad.code(), String.valueOf(bad.getMessage()), bad.where());
    }

    /** Ends a call for this reason. */
    BadInput ending() {
        return new BadInput(status, code, text, where);
    }

    /** Ends a call with this status, with a more exact text and place. */
    static BadInput ending(int status, String text, String where) {
        return new BadInput(status, of(status).code(), text, where);
    }
}
