package org.myogate.trust;

/** Settings under {@code myogate.trust} or {@code myogate.cors} that would let in nobody or anybody; ends the start. */
public final class BadTrust extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what one sentence that begins with the name of the setting and says what to do */
    BadTrust(String what) {
        super(what);
    }
}
