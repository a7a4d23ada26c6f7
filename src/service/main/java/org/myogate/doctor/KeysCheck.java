package org.myogate.doctor;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.myogate.doctor.Web.Reply;
import org.myogate.trust.TrustSettings;

/** Whether the public keys of each client are there and can verify a token signed with ES384 or RS384. */
record KeysCheck(TrustSettings trust, Web web) implements Check {

    private static final String PLACE = "keys";
    private static final int FEWEST_BITS = 2048;

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
        List<Finding> findings = new ArrayList<>();
        trust.clients().forEach(client -> findings.add(client(client)));
        return findings;
    }

    private Finding client(TrustSettings.Client client) {
        if (client.jwks() != null) {
            return ofFile(client.iss(), client.jwks());
        }
        return client.jku() == null
                ? Finding.fail(PLACE, client.iss() + " has no keys", "give it jwks, a file, or jku, an address")
                : ofAddress(client.iss(), client.jku());
    }

    private static Finding ofFile(String iss, String file) {
        try {
            return judged(iss, file, Files.readString(Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            return Finding.fail(PLACE, iss + ": " + file + " cannot be read", "correct its jwks");
        }
    }

    private Finding ofAddress(String iss, String jku) {
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
                ? judged(iss, jku, reply.body())
                : Finding.fail(PLACE, iss + ": " + jku + " " + reply.says(), "open the way there, or correct its jku");
    }

    private static Finding judged(String iss, String from, String text) {
        List<JWK> keys;
        try {
            keys = JWKSet.parse(text).getKeys();
        } catch (ParseException e) {
            return Finding.fail(PLACE, iss + ": " + from + " holds no JWK Set", "ask the client for {\"keys\": [...]}");
        }
        if (keys.stream().anyMatch(JWK::isPrivate)) {
            String advice = "remove it, and have the client make a new pair: this one is no secret any more";
            return Finding.fail(PLACE, iss + ": " + from + " holds a private or secret key", advice);
        }
        long usable = keys.stream().filter(KeysCheck::isUsable).count();
        return usable == 0
                ? Finding.fail(
                        PLACE,
                        iss + ": " + from + " holds no key for ES384 or RS384",
                        "ask for a key on P-384, or RSA of 2048 bits and more, each with a kid")
                : Finding.ok(PLACE, iss + ": " + usable + " of " + keys.size() + " keys usable, from " + from);
    }

    private static boolean isUsable(JWK key) {
        boolean fits = key instanceof ECKey curve
                ? Curve.P_384.equals(curve.getCurve())
                : key instanceof RSAKey && key.size() >= FEWEST_BITS;
        return fits && key.getKeyID() != null;
    }
}
