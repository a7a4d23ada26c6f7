package org.myogate.replay;

import org.myogate.engine.Ruleset;
import org.myogate.replay.Evaluator.Evaluated;
import tools.jackson.databind.JsonNode;

/** How one patient's result is written to standard output. */
interface Report {

    /**
     * Ends with a line end.
     *
     * @param line the same result as JSON
     */
    String of(String file, Evaluated evaluated, JsonNode line);

    /** The forms of {@code --format}. */
    enum Format {
        TEXT,
        JSON
    }

    static Report in(Format format, Ruleset ruleset) {
        if (format == Format.JSON) {
            return (file, evaluated, line) -> LineWriter.text(line) + "\n";
        }
        TextReport text = new TextReport(ruleset.words(), ruleset.isSignedOff());
        return (file, evaluated, line) -> text.block(file, evaluated.outcome(), evaluated.answer());
    }
}
