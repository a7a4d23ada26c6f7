package org.myogate.table;

/**
 * A mistake in a rules folder.
 *
 * @param file path inside the folder
 * @param line from 1; 0 when the whole file is meant
 * @param message what is wrong and, where it can be told, the cure
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + " " + message;
    }
}
