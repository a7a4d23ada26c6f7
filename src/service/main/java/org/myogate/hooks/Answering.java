package org.myogate.hooks;

/** Turns the body of one call into its answer. */
interface Answering {

    /**
     * Answers one call; keeps nothing of it.
     *
     * @param body as sent, inflated
     * @throws Refused when the body cannot be answered
     */
    Answered answer(CdsService service, byte[] body);

    /**
     * An answer.
     *
     * @param json what to send
     * @param line what the log may know of it
     */
    record Answered(String json, CallLine line) {

        @Override
        public String toString() {
            return "Answered[" + line + "]";
        }
    }
}
