package org.myogate.record;

import org.jspecify.annotations.Nullable;

/** The database or the keys of the record cannot serve; ends the start. The message is for an operator. */
public final class UnusableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRecord(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
