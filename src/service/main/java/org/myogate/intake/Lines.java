package org.myogate.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads NDJSON line by line: a file of any length needs the memory of one line. Blank lines are skipped. */
final class Lines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long offset;
    private int line;
    private boolean isAtEnd;

    Lines(Path file) throws IOException {
        this.file = file;
        in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** The next line that is not blank, null at the end. */
    Pieces.@Nullable Text next() {
        try {
            return nextLine();
        } catch (IOException e) {
            isAtEnd = true;
            return new Pieces.Text(Piece.line(file, line, offset, 0), null);
        }
    }

    private Pieces.@Nullable Text nextLine() throws IOException {
        while (!isAtEnd) {
            long start = offset;
            line++;
            boolean isBlank = fill();
            if (!isBlank) {
                byte[] bytes = text.toByteArray();
                return new Pieces.Text(Piece.line(file, line, start, bytes.length), bytes);
            }
        }
        return null;
    }

    /** Takes one line without its end; true when there is nothing in it. */
    private boolean fill() throws IOException {
        text.reset();
        boolean isBlank = true;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            text.write(next);
            isBlank &= next == ' ' || next == '\t' || next == '\r';
            next = in.read();
        }
        isAtEnd = next < 0;
        offset += text.size() + 1L;
        return isBlank;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // Only reading matters; nothing was written that could be lost.
            isAtEnd = true;
        }
    }
}
