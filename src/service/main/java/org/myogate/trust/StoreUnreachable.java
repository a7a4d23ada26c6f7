package org.myogate.trust;

/** It cannot be told whether a token was used before; nobody is let in on such a token. */
public final class StoreUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause of which only the type is told: its message may quote what was stored */
    public StoreUnreachable(Throwable cause) {
        super(cause.getClass().getSimpleName());
    }
}
