package org.myogate.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret: without it nobody can tell from a hash whom or what it is of. */
final class HashKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final SecretKeySpec key;
    private final String id;

    private HashKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.id = digest(key).substring(0, ID_LENGTH);
    }

    /** @throws IllegalArgumentException for what is not 32 bytes in hexadecimal */
    static HashKey of(String hex) {
        byte[] key = HexFormat.of().parseHex(hex);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        return new HashKey(key);
    }

    /** Names the key in each row and tells nothing of it. */
    String id() {
        return id;
    }

    /** HMAC-SHA256 in hexadecimal of these words in this order. */
    String hash(String... words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Arrays.stream(words).map(HashKey::framed).forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** SHA-256 in hexadecimal of these words in this order, without a key. */
    static String digest(String... words) {
        MessageDigest digest = sha256();
        Arrays.stream(words).map(HashKey::framed).forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** With its length in front, so that no two lists of words read alike. */
    private static byte[] framed(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    @Override
    public String toString() {
        return "HashKey[" + id + "]";
    }
}
