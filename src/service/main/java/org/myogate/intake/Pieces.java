package org.myogate.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Goes through files one JSON text at a time. */
final class Pieces implements Closeable {

    private final Iterator<Path> files;
    private final Iterator<Piece> held;
    private @Nullable Lines lines;

    Pieces(List<Path> files) {
        this(files.iterator(), Collections.emptyIterator());
    }

    private Pieces(Iterator<Path> files, Iterator<Piece> held) {
        this.files = files;
        this.held = held;
    }

    /** Of text that is in memory already. */
    static Pieces held(List<Piece> pieces) {
        return new Pieces(Collections.emptyIterator(), pieces.iterator());
    }

    /** One text and where it stands; without bytes when it cannot be read. */
    static final class Text {

        private final Piece piece;
        private final byte @Nullable [] bytes;

        Text(Piece piece, byte @Nullable [] bytes) {
            this.piece = piece;
            this.bytes = bytes;
        }

        Piece piece() {
            return piece;
        }

        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    static boolean isLines(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson");
    }

    /** The next text, null at the end. After one that cannot be read comes the next file. */
    @Nullable
    Text next() {
        Text text = held.hasNext() ? read(held.next()) : nextLine();
        while (text == null && files.hasNext()) {
            Path file = files.next();
            text = isLines(file) ? firstLine(file) : read(Piece.whole(file));
        }
        return text;
    }

    /** Reads a text again. */
    static Text read(Piece piece) {
        try {
            return new Text(piece, piece.text());
        } catch (IOException e) {
            return new Text(piece, null);
        }
    }

    private @Nullable Text firstLine(Path file) {
        try {
            lines = new Lines(file);
        } catch (IOException e) {
            return new Text(Piece.whole(file), null);
        }
        return nextLine();
    }

    private @Nullable Text nextLine() {
        if (lines == null) {
            return null;
        }
        Text text = lines.next();
        if (text == null || text.bytes() == null) {
            close();
        }
        return text;
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
