package org.myogate.viewer.signin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** The users and their hashes, as they were when the service started. Safe to share. */
final class Users {

    /** What bcrypt reads of a password; with more, another password would do, too. */
    static final int BYTES_MAX = 72;

    private static final int SECRET_BYTES = 32;
    private static final int HEX = 16;
    private static final int DIGITS = 7;

    private final Map<String, String> hashes;
    private final List<String> all;
    private final HmacUtils pick;

    private Users(Map<String, String> hashes) {
        this.hashes = hashes;
        this.all = hashes.values().stream().sorted().toList();
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        this.pick = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret);
    }

    /** @throws org.myogate.ruleset.BadSettings naming each mistake as {@code FILE:LINE what} */
    static Users of(Path file) {
        return new Users(UserFile.read(file));
    }

    /** Whether this is the user's password. Takes as long for a name that is none: that of some user is tried instead. */
    boolean isRight(String name, String password) {
        String own = hashes.get(name);
        boolean isShort = password.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX;
        boolean matches = BCrypt.checkpw(isShort ? password : "", own == null ? of(name) : own);
        return matches && isShort && own != null;
    }

    /** Always the same for the same name, so that its cost does not tell that there is no such user. */
    private String of(String name) {
        String digits = pick.hmacHex(name).substring(0, DIGITS);
        return all.get(Integer.parseInt(digits, HEX) % all.size());
    }
}
