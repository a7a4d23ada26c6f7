package org.myogate.hooks;

import org.myogate.fetch.FhirServers;

/**
 * Who calls what.
 *
 * @param service that is called
 * @param servers FHIR servers that this caller may name
 * @param remembered what this caller's record is asked and told
 */
record Call(CdsService service, FhirServers servers, Remembered remembered) {

    /** A call that nobody made. */
    Call(CdsService service, FhirServers servers) {
        this(service, servers, Remembered.NOTHING);
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
