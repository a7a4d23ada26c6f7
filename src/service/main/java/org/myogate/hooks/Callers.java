package org.myogate.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.myogate.record.Client;
import org.myogate.trust.Caller;

/** Who called; empty where nobody had to prove anything. */
final class Callers {

    private Callers() {}

    static Optional<Client> of(HttpServletRequest request) {
        return Caller.of(request)
                .map(caller -> new Client(caller.iss(), caller.tenant() == null ? "" : caller.tenant()));
    }
}
