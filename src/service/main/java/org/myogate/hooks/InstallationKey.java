package org.myogate.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.myogate.card.UuidKey;
import org.myogate.record.SecretFile;

/**
 * The secret that names this installation's cards, in {@code card.key} of its home: 32 random bytes in hexadecimal. Made
 * at the first start, and readable by its owner only.
 */
final class InstallationKey {

    private static final String FILE = "card.key";

    private InstallationKey() {}

    /** @throws UnusableHome when the folder or the key in it can be neither read nor made */
    static UuidKey in(Path home) {
        try {
            String key = new SecretFile(home, FILE).readOrMake();
            return new UuidKey(HexFormat.of().parseHex(key.strip()));
        } catch (IOException e) {
            throw new UnusableHome(home, e.getClass().getSimpleName() + " at " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableHome(home, FILE + " holds no key; remove it, and the next start makes a new one", e);
        }
    }
}
