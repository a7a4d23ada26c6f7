package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/**
 * Keys that were exchanged beforehand, in a file (cds-hooks 88).
 *
 * @param keys that verify one of the accepted signatures
 */
record FixedKeys(List<JWK> keys) implements ClientKeys {

    FixedKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a JWK Set.
     *
     * @param where the setting that names the file
     * @throws BadTrust when it cannot be read, holds a secret, or holds no key for these signatures
     */
    static FixedKeys in(String file, Set<JWSAlgorithm> algorithms, String where) {
        JWKSet set = read(file, where);
        for (JWK key : set.getKeys()) {
            if (key.isPrivate() || key.getKeyType().equals(KeyType.OCT)) {
                throw new BadTrust(
                        where + ": " + file + " holds a private or symmetric key; it must hold the public keys"
                                + " only, and that one is no secret any more");
            }
        }
        List<JWK> usable = PublicKeys.usable(set, algorithms);
        if (usable.isEmpty()) {
            throw new BadTrust(where + ": " + file + " holds no public key with a kid for any of "
                    + algorithms.stream().map(JWSAlgorithm::getName).toList());
        }
        return new FixedKeys(usable);
    }

    private static JWKSet read(String file, String where) {
        try {
            return JWKSet.parse(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new BadTrust(
                    where + ": " + file + " cannot be read: " + e.getClass().getSimpleName());
        } catch (ParseException | RuntimeException e) {
            // The parser's words may quote the file, which may hold a secret.
            throw new BadTrust(where + ": " + file + " is no JWK Set (RFC 7517): {\"keys\": [...]}");
        }
    }

    @Override
    public List<JWK> withId(String kid) {
        return keys.stream().filter(key -> kid.equals(key.getKeyID())).toList();
    }

    @Override
    public boolean areReachable() {
        return true;
    }
}
