package org.myogate.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which keys verify which signatures. */
public final class PublicKeys {

    /** RFC 7518, 3.3 and 3.5: no shorter RSA key may be used. */
    private static final int LEAST_RSA_BITS = 2048;

    /** All that could be accepted: each is asymmetric (cds-hooks 86), and the JDK knows it. */
    private static final Set<JWSAlgorithm> KNOWN = Stream.concat(
                    JWSAlgorithm.Family.RSA.stream(),
                    Stream.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512))
            .collect(Collectors.toUnmodifiableSet());

    private PublicKeys() {}

    /** @throws BadTrust when a name is no asymmetric signature, or there is none */
    public static Set<JWSAlgorithm> algorithms(List<String> names) {
        Set<JWSAlgorithm> algorithms = new LinkedHashSet<>();
        for (String name : names) {
            algorithms.add(KNOWN.stream()
                    .filter(known -> known.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadTrust("myogate.trust.algorithms: " + name
                            + " is none of the signatures with a public key; name some of " + names(KNOWN))));
        }
        if (algorithms.isEmpty()) {
            throw new BadTrust("myogate.trust.algorithms is empty; name some of " + names(KNOWN));
        }
        return algorithms;
    }

    private static String names(Set<JWSAlgorithm> algorithms) {
        return algorithms.stream().map(JWSAlgorithm::getName).sorted().collect(Collectors.joining(", "));
    }

    /** Those of a set that can verify one of these signatures and that a token can name. */
    public static List<JWK> usable(JWKSet set, Set<JWSAlgorithm> algorithms) {
        return set.getKeys().stream()
                .filter(key -> key.getKeyID() != null && !key.getKeyID().isBlank())
                .filter(key -> algorithms.stream().anyMatch(algorithm -> fits(key, algorithm)))
                .toList();
    }

    /** Whether this is a public key, meant for signatures, of the type and size that this algorithm asks for. */
    static boolean fits(JWK key, JWSAlgorithm algorithm) {
        boolean forSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean forVerifying =
                key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY);
        boolean forThis = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
        return !key.isPrivate() && forSignatures && forVerifying && forThis && hasType(key, algorithm);
    }

    private static boolean hasType(JWK key, JWSAlgorithm algorithm) {
        if (key instanceof RSAKey) {
            return JWSAlgorithm.Family.RSA.contains(algorithm) && key.size() >= LEAST_RSA_BITS;
        }
        return key instanceof ECKey ec
                && JWSAlgorithm.Family.EC.contains(algorithm)
                && Curve.forJWSAlgorithm(algorithm).contains(ec.getCurve());
    }

    /** @throws JOSEException for a key that is neither EC nor RSA */
    static JWSVerifier verifier(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier(key.toECKey());
    }
}
