package org.myogate.intake;

/**
 * Input that cannot be worked with. Says what and where, never what stood there: neither message nor place holds a value
 * of the input. The caller is at fault and not the code, so there is no stack trace.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String where;

    /**
     * @param status HTTP status to answer with, 400 or above
     * @param code FHIR issue type: {@code structure}, {@code invalid}, {@code required}, {@code value}, ...
     * @param message one sentence for people
     * @param where line and column, JSON pointer or element; empty when the whole is meant
     */
    public BadInput(int status, String code, String message, String where) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.where = where;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String where() {
        return where;
    }
}
