package org.myogate.hooks;

import java.util.function.Consumer;
import org.myogate.fetch.FhirServers;
import org.myogate.ruleset.Answered;

/**
 * Who calls what.
 *
 * @param service that is called
 * @param servers FHIR servers that this caller may name
 * @param remembered what this caller's record is asked and told
 * @param witness takes what was answered, to look at it once more when the answer is sent
 */
record Call(CdsService service, FhirServers servers, Remembered remembered, Consumer<Answered> witness) {

    /** A call that nobody made. */
    Call(CdsService service, FhirServers servers) {
        this(service, servers, Remembered.NOTHING, answered -> {});
    }

    /** Whether somebody made it, and will see what it is answered with. */
    boolean isMade() {
        return remembered != Remembered.NOTHING;
    }

    @Override
    public String toString() {
        return "Call[" + service.id() + "]";
    }
}
