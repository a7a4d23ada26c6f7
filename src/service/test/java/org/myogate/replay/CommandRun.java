package org.myogate.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands as the shell would, and keeps what the last run told. */
abstract class CommandRun {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final List<String> words;

    /** @param words that every command line begins with, {@code replay explain} */
    CommandRun(String... words) {
        this.words = List.of(words);
    }

    /** Its exit status. What it tells is UTF-8, though the streams behind it are not, as a locale may give them. */
    final int run(String... args) {
        out.reset();
        err.reset();
        return Commands.run(
                Stream.concat(words.stream(), Stream.of(args)).toArray(String[]::new),
                new PrintStream(out, false, StandardCharsets.ISO_8859_1),
                new PrintStream(err, false, StandardCharsets.ISO_8859_1));
    }

    /** Without layout: how the words are wrapped is not claimed. */
    final String flat() {
        return text(out).replaceAll("\\s+", " ");
    }

    static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
