package org.myogate.engine;

/** How long one evaluation may take. The engine reads no clock: whoever calls it does, and answers these questions. */
public interface Deadline {

    /** As long as it takes. */
    Deadline NONE = new Deadline() {
        @Override
        public boolean isTryingOver() {
            return false;
        }

        @Override
        public boolean isOver() {
            return false;
        }
    };

    /**
     * Whether it is no longer tried out what a missing value would change. What was not tried by then is taken from the
     * table and marked so; asked before each group of inputs.
     */
    boolean isTryingOver();

    /** Whether the evaluation ends without an outcome; asked before each stage and each firing. */
    boolean isOver();

    /** @throws OutOfTime when it is over */
    default void check() {
        if (isOver()) {
            throw new OutOfTime();
        }
    }
}
