package org.myogate.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, under {@code myogate.trust}.
 *
 * @param mode how callers prove who they are; null when nobody said, which is off on loopback and no start elsewhere
 * @param clients those who may call, and the FHIR servers they may name
 */
public record TrustSettings(
        @Nullable Mode mode, @DefaultValue List<Client> clients) {

    /** How callers prove who they are. */
    public enum Mode {
        /** Everybody who reaches the port may call. */
        OFF,
        /** A signed token of a known client, as CDS Hooks has it. */
        JWT
    }

    /**
     * One client.
     *
     * @param iss issuer of its tokens
     * @param jwks a file with its public keys, null when they are fetched
     * @param jku address of its public keys, null when they are in a file
     * @param audiences accepted beside our own addresses
     * @param tenants that may call; empty for any, and for none named
     * @param fhirServers base addresses of FHIR servers that its calls may name
     */
    public record Client(
            String iss,
            @Nullable String jwks,
            @Nullable String jku,
            @DefaultValue List<String> audiences,
            @DefaultValue List<String> tenants,
            @DefaultValue List<String> fhirServers) {

        public Client {
            audiences = List.copyOf(audiences);
            tenants = List.copyOf(tenants);
            fhirServers = List.copyOf(fhirServers);
        }
    }

    public TrustSettings {
        clients = List.copyOf(clients);
    }

    /** Nobody has to prove anything. */
    public boolean isOff() {
        return mode != Mode.JWT;
    }
}
