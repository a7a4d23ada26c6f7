package org.myogate.hooks;

import java.util.function.Consumer;

/** Turns the body of one call into its answer. */
interface Answering {

    /**
     * Answers one call; keeps nothing of it.
     *
     * @param body as sent, inflated
     * @param log takes what the log may know of the call, as soon as it is known
     * @return the JSON to send
     * @throws org.myogate.intake.BadInput when the body cannot be answered
     */
    String answer(Call call, byte[] body, Consumer<CallLine> log);
}
