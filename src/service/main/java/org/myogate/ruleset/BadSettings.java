package org.myogate.ruleset;

import org.myogate.table.RulesetException;

/** Settings of the service that its ruleset does not know or cannot take; ends the start. */
public final class BadSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param refused what the ruleset says of them */
    BadSettings(RulesetException refused) {
        super("myogate.settings: " + refused.getMessage());
    }
}
