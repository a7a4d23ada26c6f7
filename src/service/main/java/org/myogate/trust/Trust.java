package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of this package, put together. */
public final class Trust {

    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

    private Trust() {}

    /**
     * The filter that guards every address that is not open.
     *
     * @param settings with mode jwt
     * @param baseUrl the address of this service as callers see it; null for what each request names
     * @param open what needs no token: whole paths within the application, as a pattern
     * @param seen which tokens were used
     * @param clock the clock of the service
     * @throws BadTrust when the settings would let in nobody or the wrong one
     */
    public static Filter filter(
            TrustSettings settings, @Nullable String baseUrl, Pattern open, SeenTokens seen, InstantSource clock) {
        Clients.checkLimits(settings);
        Set<JWSAlgorithm> algorithms = PublicKeys.algorithms(settings.algorithms());
        Map<String, Client> clients = Clients.of(settings, algorithms, clock);
        Addresses addresses = Addresses.below(baseUrl);
        if (!addresses.isFixed()) {
            LOG.warn(
                    "myogate.base-url is not set: a token is taken for this service when it is made for the address that"
                            + " the request names");
        }
        LOG.info("tokens of {} with {} are asked for", clients.keySet(), algorithms);
        TimeCheck times = new TimeCheck(settings.clockSkew(), settings.maxLife(), settings.maxAge());
        Predicate<HttpServletRequest> isOpen =
                request -> open.matcher(Addresses.path(request)).matches();
        return new TrustFilter(isOpen, addresses, new TokenCheck(algorithms, times, clients, seen), clock);
    }

    /** Used tokens in memory, for one instance. */
    public static SeenTokens seenInMemory(InstantSource clock) {
        return new MemorySeenTokens(clock);
    }

    /**
     * Used tokens in the table {@code seen_token}.
     *
     * @param jdbc bounded in time: a call waits for it
     */
    public static SeenTokens seenInDatabase(JdbcClient jdbc, InstantSource clock) {
        return new JdbcSeenTokens(jdbc, clock);
    }
}
