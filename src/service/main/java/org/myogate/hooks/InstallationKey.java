package org.myogate.hooks;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.myogate.card.UuidKey;

/**
 * The secret that names this installation's cards, in {@code card.key} of its home: 32 random bytes in hexadecimal. Made
 * at the first start, and readable by its owner only.
 */
final class InstallationKey {

    private static final String FILE = "card.key";
    private static final int BYTES = 32;

    private InstallationKey() {}

    /** @throws UnusableHome when the folder or the key in it can be neither read nor made */
    static UuidKey in(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                make(home, file);
            }
            return new UuidKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UnusableHome(home, e.getClass().getSimpleName() + " at " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableHome(home, FILE + " holds no key; remove it, and the next start makes a new one", e);
        }
    }

    /** Written aside and moved: a start that dies half way leaves no half key behind. */
    private static void make(Path home, Path file) throws IOException {
        Files.createDirectories(home, ownerOnly("rwx------"));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path aside = Files.createTempFile(home, FILE, ".new", ownerOnly("rw-------"));
        try {
            Files.writeString(aside, HexFormat.of().formatHex(key) + "\n");
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
