package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;

/**
 * The answer to one question about the findings.
 *
 * @param truth of what was asked
 * @param sources behind it
 */
public record Judgement(Truth truth, List<Source> sources) {

    public Judgement {
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return "Judgement";
    }
}
