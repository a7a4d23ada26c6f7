package org.myogate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * One rule file as it is written.
 *
 * @param stage its stage
 * @param path inside the folder
 * @param text its content
 * @param descr what the parser made of it
 */
record DrlFile(Stage stage, String path, String text, PackageDescr descr) {

    /** The rule files of a stage; one that does not parse is a problem and left out. */
    static List<DrlFile> read(RulesFiles files, Stage stage, Problems problems) {
        List<DrlFile> read = new ArrayList<>();
        for (String path : files.in(stage.folder(), ".drl")) {
            String text = files.text(path);
            DrlParser parser = new DrlParser();
            try {
                PackageDescr descr = parser.parse(false, text);
                if (parser.hasErrors() || descr == null) {
                    parser.getErrors().forEach(error -> problems.add(path, line(error), shortened(error.getMessage())));
                } else {
                    read.add(new DrlFile(stage, path, text, descr));
                }
            } catch (DroolsParserException e) {
                problems.add(path, e.getLineNumber(), shortened(String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(read);
    }

    List<DrlRule> rules() {
        return descr.getRules().stream()
                .map(rule -> new DrlRule(stage, path, text, rule))
                .toList();
    }

    /** The line in which a piece stands, from {@code from} on; that line itself where it is not found. */
    int lineOf(String piece, int from) {
        return lineOf(text, piece, from);
    }

    static int lineOf(String text, String piece, int from) {
        String[] lines = text.split("\\R", -1);
        for (int line = from; line <= lines.length; line++) {
            if (lines[line - 1].contains(piece)) {
                return line;
            }
        }
        return from;
    }

    /** Drools dumps whole sources into some messages: the first two lines tell what is wrong. */
    static String shortened(String message) {
        String first = message.strip().lines().limit(2).map(String::strip).collect(Collectors.joining(" "));
        return first.length() <= 300 ? first : first.substring(0, 300) + "...";
    }

    private static int line(DroolsError error) {
        int[] lines = error.getLines();
        return lines.length == 0 ? 0 : Math.max(0, lines[0]);
    }
}
