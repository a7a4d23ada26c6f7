package org.myogate.intake;

import java.nio.file.Path;

/**
 * Something in a file that cannot be read.
 *
 * @param file as it was named, or found in the folder that was named
 * @param line from 1
 * @param message one sentence without content of the file
 */
public record FileProblem(Path file, int line, String message) {

    /** {@code FILE:LINE what}. */
    @Override
    public String toString() {
        return file + ":" + line + " " + message;
    }
}
