package org.myogate.replay;

import org.myogate.record.Client;
import picocli.CommandLine.Option;

/** A patient as his client names him. */
final class RecordPatient {

    @Option(names = "--patient", paramLabel = "ID", required = true, description = "logical id of the Patient")
    private String patient = "";

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            defaultValue = "",
            description = "issuer of the tokens of the client whose patient it is; leave out for calls without a token")
    private String issuer = "";

    @Option(
            names = "--tenant",
            paramLabel = "NAME",
            defaultValue = "",
            description = "tenant in those tokens, if they name one")
    private String tenant = "";

    Client client() {
        return new Client(issuer, tenant);
    }

    /** Without {@code Patient/}. */
    String id() {
        return patient.substring(patient.lastIndexOf('/') + 1);
    }
}
