package org.myogate.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one JSON text stands: a whole file, a line of NDJSON, or text that was handed in.
 *
 * @param file as it was named or found; of text that was handed in, the name it goes by
 * @param line where it begins, from 1
 * @param isOnDisk whether {@code file} is one
 * @param origin reads it, again if need be
 */
record Piece(Path file, int line, boolean isOnDisk, Origin origin) {

    /** Reads the text of one piece. */
    @FunctionalInterface
    interface Origin {
        byte[] text() throws IOException;
    }

    static Piece whole(Path file) {
        return new Piece(file, 1, true, () -> whole(file, Files.size(file)));
    }

    /** A line of a file, found at {@code offset} bytes. */
    static Piece line(Path file, int line, long offset, int length) {
        return new Piece(file, line, true, () -> part(file, offset, length));
    }

    /** Text that is in memory already. */
    static Piece held(Path name, int line, byte[] text) {
        return new Piece(name, line, false, text::clone);
    }

    byte[] text() throws IOException {
        return origin.text();
    }

    private static byte[] whole(Path file, long length) throws IOException {
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new IOException("file of more than 2 GB");
        }
        return Files.readAllBytes(file);
    }

    private static byte[] part(Path file, long offset, int length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer text = ByteBuffer.allocate(length);
            channel.position(offset);
            while (text.hasRemaining()) {
                if (channel.read(text) < 0) {
                    throw new EOFException();
                }
            }
            return text.array();
        }
    }
}
