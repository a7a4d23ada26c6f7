package org.myogate.doctor;

/**
 * What was found at one place.
 *
 * @param level how bad it is
 * @param place what was looked at, in one word
 * @param what was found; names files, addresses and versions, never a key or a password
 * @param advice what to do, empty when there is nothing to do
 */
record Finding(Level level, String place, String what, String advice) {

    private static final String INDENT = " ".repeat(17);

    /** How bad it is. */
    enum Level {
        /** As it should be. */
        OK("ok"),
        /** Could not be looked at with what was given. */
        NOT_SEEN("--"),
        /** It works, and somebody should know. */
        WARN("warn"),
        /** It will not work. */
        FAIL("FAIL");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    static Finding ok(String place, String what) {
        return new Finding(Level.OK, place, what, "");
    }

    static Finding notSeen(String place, String what, String advice) {
        return new Finding(Level.NOT_SEEN, place, what, advice);
    }

    static Finding warn(String place, String what, String advice) {
        return new Finding(Level.WARN, place, what, advice);
    }

    static Finding fail(String place, String what, String advice) {
        return new Finding(Level.FAIL, place, what, advice);
    }

    boolean isFailure() {
        return level == Level.FAIL;
    }

    /** One line, and a second with what to do. */
    String text() {
        String line = String.format("%-4s  %-9s  %s\n", level.word, place, what);
        return advice.isEmpty() ? line : line + INDENT + "-> " + advice + "\n";
    }
}
