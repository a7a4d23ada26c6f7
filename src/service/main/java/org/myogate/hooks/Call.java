package org.myogate.hooks;

import org.myogate.fetch.FhirServers;

/**
 * Who calls what.
 *
 * @param service that is called
 * @param servers FHIR servers that this caller may name
 */
record Call(CdsService service, FhirServers servers) {

    @Override
    public String toString() {
        return "Call[" + service.id() + "]";
    }
}
