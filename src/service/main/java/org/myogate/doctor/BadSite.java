package org.myogate.doctor;

/** Settings with which the service would not start. */
public final class BadSite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why as one sentence */
    public BadSite(String why, Throwable cause) {
        super(why, cause);
    }
}
