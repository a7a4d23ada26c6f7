package org.myogate.replay;

import org.myogate.intake.ReplayCase;

/** Which evaluator a case is told for. */
interface Evaluators {

    /** @throws BadCase when the case asks for what no ruleset can be */
    Evaluator of(ReplayCase one);
}
