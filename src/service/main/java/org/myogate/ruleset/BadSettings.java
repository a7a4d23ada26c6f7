package org.myogate.ruleset;

import org.myogate.table.RulesetException;

/** Settings with which the service cannot be started; ends the start. */
public final class BadSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, beginning with the name of the setting */
    public BadSettings(String message) {
        super(message);
    }

    /** @param refused what the ruleset says of them */
    BadSettings(RulesetException refused) {
        super("myogate.settings: " + refused.getMessage());
    }
}
