package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one request by its token (cds-hooks 82 to 90). The order is that of item 89: issuer, audience, times,
 * signature, use; the tenant is told apart only behind the signature, since a 403 is for those who proved who they are.
 */
final class TokenCheck {

    private static final String SCHEME = "bearer ";

    private final Set<JWSAlgorithm> algorithms;
    private final TimeCheck times;
    private final Map<String, Client> clients;
    private final SeenTokens seen;

    /** @param clients by issuer */
    TokenCheck(Set<JWSAlgorithm> algorithms, TimeCheck times, Map<String, Client> clients, SeenTokens seen) {
        this.algorithms = Set.copyOf(algorithms);
        this.times = times;
        this.clients = Map.copyOf(clients);
        this.seen = seen;
    }

    /**
     * Decides.
     *
     * @param authorization every value of that header, as sent
     * @param target what the request wants
     * @param now the clock's moment
     */
    Verdict check(List<String> authorization, Target target, Instant now) {
        if (authorization.size() != 1) {
            return Verdict.Refused.of(authorization.isEmpty() ? Reason.NO_TOKEN : Reason.SEVERAL_TOKENS);
        }
        String value = authorization.get(0);
        if (!value.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Verdict.Refused.of(Reason.NO_TOKEN);
        }
        String compact = value.substring(SCHEME.length()).strip();
        try {
            return check(Token.read(compact), target, now);
        } catch (ParseException e) {
            return Verdict.Refused.of(Token.isUnsigned(compact) ? Reason.ALGORITHM : Reason.MALFORMED);
        }
    }

    private Verdict check(Token token, Target target, Instant now) {
        Reason header = token.headerFault(algorithms);
        Client client = clients.get(token.iss());
        if (client == null) {
            return Verdict.Refused.of(header == null ? Reason.UNKNOWN_ISSUER : header);
        }
        Reason fault = header == null ? fault(client, token, target, now) : header;
        return fault == null
                ? new Verdict.Trusted(client.caller(token.tenant()))
                : new Verdict.Refused(fault, token.iss(), token.tenant(), token.jti());
    }

    private @Nullable Reason fault(Client client, Token token, Target target, Instant now) {
        if (token.audiences().stream().noneMatch(audience -> client.accepts(audience, target))) {
            return Reason.AUDIENCE;
        }
        Reason time = times.fault(token, now);
        if (time != null) {
            return time;
        }
        if (token.jti() == null) {
            return Reason.NO_JTI;
        }
        Reason forged = client.signatureFault(token.jwt());
        if (forged != null) {
            return forged;
        }
        if (!client.serves(token.tenant())) {
            return Reason.TENANT;
        }
        return client.mayCall(target.path()) ? use(token) : Reason.PATH;
    }

    /** Last of all: before the signature is verified anybody could use up the ids of others. */
    private @Nullable Reason use(Token token) {
        String jti = token.jti();
        Instant exp = token.exp();
        if (jti == null || exp == null) {
            throw new IllegalStateException("a token without jti or exp came past its checks");
        }
        try {
            return seen.firstUse(token.iss(), jti, exp.plus(times.skew())) ? null : Reason.REPLAYED;
        } catch (StoreUnreachable e) {
            return Reason.STORE_UNREACHABLE;
        }
    }
}
