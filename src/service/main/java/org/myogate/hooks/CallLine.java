package org.myogate.hooks;

/**
 * All that the log may know of a call: no name, no value, no token.
 *
 * @param hookInstance the caller's UUID for this call
 * @param resources how many resources came
 * @param unusable how many of them could not be used
 * @param cards how many cards were answered
 * @param silence why there were none, {@code -} when there were
 */
record CallLine(String hookInstance, int resources, int unusable, int cards, String silence) {

    /** Under this name a call that was answered leaves its line on the request. */
    static final String ATTRIBUTE = CallLine.class.getName();

    static final CallLine NONE = new CallLine("-", 0, 0, 0, "-");
}
