package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;

/**
 * {@code finding:AXIS>=LEVEL}: the axis is at least this sure; {@code evidence:AXIS>=WEIGHT}: one item for it, as it
 * counts, weighs at least this much. Unknown while the axis is.
 */
record Judged(String question) implements Part {
    @Override
    public Truth truth(Facts facts) {
        return facts.judgement(question).truth();
    }

    @Override
    public List<Source> sources(Facts facts) {
        return facts.judgement(question).sources();
    }

    @Override
    public String toString() {
        return question;
    }
}
