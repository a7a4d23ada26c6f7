package org.myogate.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Patients out of one text that somebody handed in: a Bundle, a CDS Hooks request, a resource, or NDJSON of these. Read as
 * a file of that content would be, and nothing is written anywhere.
 */
public final class ReplayText {

    private static final Path NAME = Path.of("input");

    private ReplayText() {}

    /**
     * One case for each patient, and one without a record for each thing that cannot be read.
     *
     * @param text UTF-8
     * @param limits of each JSON text in it
     */
    public static List<ReplayCase> read(byte[] text, JsonLimits limits) {
        ResourceReader reader = new ResourceReader();
        List<ReplayCase> found = new ArrayList<>();
        try (FolderCases cases =
                new FolderCases(Pieces.held(pieces(text, limits)), new CaseReader(reader, limits), reader)) {
            for (ReplayCase next = cases.next(); next != null; next = cases.next()) {
                found.add(next);
            }
        }
        return List.copyOf(found);
    }

    /** Lines where the first of several is an object by itself, else the whole. */
    private static List<Piece> pieces(byte[] text, JsonLimits limits) {
        List<Piece> lines = lines(text);
        return lines.size() > 1 && isWhole(lines.get(0), limits) ? lines : List.of(Piece.held(NAME, 1, text));
    }

    private static boolean isWhole(Piece line, JsonLimits limits) {
        try {
            new JsonReader(limits).read(line.text());
            return true;
        } catch (BadInput e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Piece> lines(byte[] text) {
        List<Piece> lines = new ArrayList<>();
        int start = 0;
        int number = 1;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                byte[] line = Arrays.copyOfRange(text, start, i);
                if (!isBlank(line)) {
                    lines.add(Piece.held(NAME, number, line));
                }
                start = i + 1;
                number++;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
