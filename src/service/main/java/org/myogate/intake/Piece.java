package org.myogate.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one JSON text stands: a whole file, or a line of NDJSON.
 *
 * @param file as it was named or found
 * @param line where it begins, from 1
 * @param offset where it begins in bytes
 * @param length in bytes, {@link #WHOLE} for a whole file
 */
record Piece(Path file, int line, long offset, int length) {

    static final int WHOLE = -1;

    static Piece whole(Path file) {
        return new Piece(file, 1, 0, WHOLE);
    }

    byte[] text() throws IOException {
        if (length == WHOLE) {
            if (Files.size(file) > Integer.MAX_VALUE - Long.BYTES) {
                throw new IOException("file of more than 2 GB");
            }
            return Files.readAllBytes(file);
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            byte[] text = new byte[length];
            access.seek(offset);
            access.readFully(text);
            return text;
        }
    }
}
