package org.myogate.engine;

/** An evaluation that was ended by its {@link Deadline}; nothing of it is kept. */
public final class OutOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTime() {
        super("the evaluation took longer than it may");
    }
}
