package org.myogate.replay;

/** A case whose moment or settings nobody can use. The user's mistake and not the code's: there is no stack trace. */
final class BadCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    BadCase(String file, int line, String what) {
        super(what, null, false, false);
        this.file = file;
        this.line = line;
    }

    void tell(Messages messages) {
        messages.say(file, line, String.valueOf(getMessage()));
    }
}
