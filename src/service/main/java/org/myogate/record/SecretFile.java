package org.myogate.record;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A small file with secrets that its owner only may read.
 *
 * @param home folder it lies in, made when it is not there
 * @param name of the file
 */
public record SecretFile(Path home, String name) {

    private static final int KEY_BYTES = 32;

    /** 32 random bytes in hexadecimal. */
    public static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** Its text; a file that is not there is made first, with one new key. */
    public String readOrMake() throws IOException {
        Path file = home.resolve(name);
        if (Files.notExists(file)) {
            write(newKey() + "\n");
        }
        return Files.readString(file);
    }

    /** Written aside and moved: a process that dies half way leaves no half file behind. */
    public void write(String text) throws IOException {
        Files.createDirectories(home, ownerOnly("rwx------"));
        Path aside = Files.createTempFile(home, name, ".new", ownerOnly("rw-------"));
        try {
            Files.writeString(aside, text);
            Files.move(aside, home.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
