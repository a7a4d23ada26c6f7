package org.myogate.trust;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, once its token was found good.
 *
 * @param iss issuer of the token
 * @param tenant of the client whose user called, null when the token names none
 * @param fhirServers base addresses of FHIR servers that its calls may name, as configured
 */
public record Caller(String iss, @Nullable String tenant, List<String> fhirServers) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        fhirServers = List.copyOf(fhirServers);
    }

    /** Who sent this request; empty while authentication is off, and where none is asked for. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void sent(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
