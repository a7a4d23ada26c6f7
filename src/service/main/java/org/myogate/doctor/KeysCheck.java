package org.myogate.doctor;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.doctor.Web.Reply;
import org.myogate.trust.BadTrust;
import org.myogate.trust.PublicKeys;
import org.myogate.trust.TrustSettings;

/** Whether the public keys of each client are there and can verify a token that this site accepts. */
record KeysCheck(TrustSettings trust, Web web) implements Check {

    private static final String PLACE = "keys";

    @Override
    public List<Finding> findings() {
        if (trust.isOff()) {
            return List.of(Finding.warn(
                    PLACE,
                    "myogate.trust.mode is off: everybody who reaches the port may call",
                    "set it to jwt wherever others reach the port"));
        }
        if (trust.clients().isEmpty()) {
            return List.of(Finding.fail(PLACE, "nobody may call", "name at least one client in myogate.trust.clients"));
        }
        try {
            Set<JWSAlgorithm> algorithms = PublicKeys.algorithms(trust.algorithms());
            return trust.clients().stream()
                    .map(client -> client(client, algorithms))
                    .toList();
        } catch (BadTrust e) {
            return List.of(
                    Finding.fail(PLACE, String.valueOf(e.getMessage()), "correct it: the service will not start"));
        }
    }

    private Finding client(TrustSettings.Client client, Set<JWSAlgorithm> algorithms) {
        if (client.jwks() != null) {
            return ofFile(client.iss(), client.jwks(), algorithms);
        }
        return client.jku() == null
                ? Finding.fail(PLACE, client.iss() + " has no keys", "give it jwks, a file, or jku, an address")
                : ofAddress(client.iss(), client.jku(), algorithms);
    }

    private static Finding ofFile(String iss, String file, Set<JWSAlgorithm> algorithms) {
        try {
            return judged(iss, file, Files.readString(Path.of(file)), algorithms);
        } catch (IOException | InvalidPathException e) {
            return Finding.fail(PLACE, iss + ": " + file + " cannot be read", "correct its jwks");
        }
    }

    private Finding ofAddress(String iss, String jku, Set<JWSAlgorithm> algorithms) {
        URI address;
        try {
            address = URI.create(jku);
        } catch (IllegalArgumentException e) {
            return Finding.fail(PLACE, iss + ": its jku is no address", "correct its jku");
        }
        if (address.getHost() == null) {
            return Finding.fail(PLACE, iss + ": its jku is no address", "correct its jku");
        }
        Reply reply = web.get(address);
        return reply.isGood()
                ? judged(iss, jku, reply.body(), algorithms)
                : Finding.fail(PLACE, iss + ": " + jku + " " + reply.says(), "open the way there, or correct its jku");
    }

    private static Finding judged(String iss, String from, String text, Set<JWSAlgorithm> algorithms) {
        JWKSet set;
        try {
            set = JWKSet.parse(text);
        } catch (ParseException e) {
            return Finding.fail(PLACE, iss + ": " + from + " holds no JWK Set", "ask the client for {\"keys\": [...]}");
        }
        List<JWK> keys = set.getKeys();
        if (keys.stream().anyMatch(JWK::isPrivate)) {
            String advice = "remove it, and have the client make a new pair: this one is no secret any more";
            return Finding.fail(PLACE, iss + ": " + from + " holds a private or secret key", advice);
        }
        int usable = PublicKeys.usable(set, algorithms).size();
        return usable == 0
                ? Finding.fail(
                        PLACE,
                        iss + ": " + from + " holds no key for " + names(algorithms),
                        "ask for a key on P-384, or RSA of 2048 bits and more, each with a kid")
                : Finding.ok(PLACE, iss + ": " + usable + " of " + keys.size() + " keys usable, from " + from);
    }

    private static String names(Set<JWSAlgorithm> algorithms) {
        return algorithms.stream().map(JWSAlgorithm::getName).collect(Collectors.joining(" or "));
    }
}
