package org.myogate.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** HMAC-SHA256 over words in their order: nobody without the key can tell what it is of. */
public final class KeyedHash {

    private final byte[] key;

    /** @param key at least one byte */
    public KeyedHash(byte[] key) {
        this.key = key.clone();
    }

    /** 32 bytes. */
    public byte[] of(String... words) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(framed(words));
    }

    /** The words in UTF-8, each with its length in front, so that no two lists of words read alike. */
    public static byte[] framed(String... words) {
        byte[][] each = Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int length = Arrays.stream(each)
                .mapToInt(word -> Integer.BYTES + word.length)
                .sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        Arrays.stream(each).forEach(word -> all.putInt(word.length).put(word));
        return all.array();
    }

    @Override
    public String toString() {
        return "KeyedHash";
    }
}
