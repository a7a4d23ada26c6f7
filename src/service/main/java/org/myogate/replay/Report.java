package org.myogate.replay;

import java.io.PrintStream;
import org.myogate.engine.Ruleset;
import org.myogate.intake.ReplayCase;
import org.myogate.replay.Evaluator.Evaluated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How one patient's result is written to standard output. */
interface Report {

    /**
     * Ends with a line end.
     *
     * @param line the same result as JSON
     */
    String of(String file, Evaluated evaluated, JsonNode line);

    /** Writes each result as soon as it is there. */
    default Replay.Results to(PrintStream out) {
        return new Replay.Results() {
            @Override
            public boolean isGone() {
                return out.checkError();
            }

            @Override
            public void take(ReplayCase one, Evaluated evaluated, ObjectNode line) {
                out.print(of(one.file().toString(), evaluated, line));
                out.flush();
            }
        };
    }

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
