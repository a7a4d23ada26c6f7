package org.myogate.snapshot;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** A copy of the shipped terms in which a test changes a line. */
final class TermsFolder {

    private final SortedMap<String, String> texts =
            new TreeMap<>(RulesFiles.bundled().texts());

    /** Adds a line at the end of a table. */
    TermsFolder line(String file, String line) {
        texts.merge("terms/" + file, line + "\n", String::concat);
        return this;
    }

    TermsFolder replace(String file, String old, String replacement) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " holds no '" + old + "'");
        }
        texts.put("terms/" + file, text.replace(old, replacement));
        return this;
    }

    TermsFolder without(String file) {
        texts.remove("terms/" + file);
        return this;
    }

    private String text(String file) {
        return texts.getOrDefault("terms/" + file, "");
    }

    /** How many lines a table has, so that a test can say where its own stands. */
    int lines(String file) {
        return (int) text(file).lines().count();
    }

    Terms read() {
        return Dossier.terms(new RulesFiles(texts));
    }

    List<String> complaints() {
        Problems problems = new Problems();
        TermsReader.read(new RulesFiles(texts), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
