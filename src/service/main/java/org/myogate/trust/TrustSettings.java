package org.myogate.trust;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may call, under {@code myogate.trust}.
 *
 * @param mode how callers prove who they are; null when nobody said, which is off on loopback and no start elsewhere
 * @param clients those who may call, and the FHIR servers they may name
 * @param algorithms names of the signatures that are accepted, as RFC 7518 has them
 * @param clockSkew how far the clock of a client may be off
 * @param maxLife the longest time from a token's {@code iat} to its {@code exp}
 * @param maxAge the longest time since a token's {@code iat}
 * @param openDiscovery whether the list of services is told to everybody
 * @param seenTokens where it is kept which tokens were used
 * @param storeTimeout after which the database that keeps them counts as down; whole seconds
 * @param keys how the public keys of a client are fetched
 */
public record TrustSettings(
        @Nullable Mode mode,
        @DefaultValue List<Client> clients,
        @DefaultValue({"ES384", "RS384"}) List<String> algorithms,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("1h") Duration maxLife,
        @DefaultValue("10m") Duration maxAge,
        @DefaultValue("true") boolean openDiscovery,
        @DefaultValue("database") Store seenTokens,
        @DefaultValue("1s") Duration storeTimeout,
        @DefaultValue Keys keys) {

    /** How callers prove who they are. */
    public enum Mode {
        /** Everybody who reaches the port may call. */
        OFF,
        /** A signed token of a known client, as CDS Hooks has it. */
        JWT
    }

    /** Where it is kept which tokens were used. */
    public enum Store {
        /** Shared by all instances on one database, and kept over a restart. */
        DATABASE,
        /** For one instance; a restart forgets. */
        MEMORY
    }

    /**
     * How public keys are fetched from a {@code jku}.
     *
     * @param timeout for one fetch, until its last byte
     * @param maxSize the longest key set
     * @param refetchAfter the shortest time between two fetches, however many tokens name a key that is not known
     * @param maxAge the age from which keys are fetched anew, so that a withdrawn key goes
     */
    public record Keys(
            @DefaultValue("2s") Duration timeout,
            @DefaultValue("256KB") DataSize maxSize,
            @DefaultValue("30s") Duration refetchAfter,
            @DefaultValue("1h") Duration maxAge) {}

    /**
     * One client.
     *
     * @param iss issuer of its tokens; blank when none was given, which ends the start
     * @param jwks a file with its public keys, null when they are fetched
     * @param jku address of its public keys, null when they are in a file
     * @param audiences accepted beside our own addresses
     * @param tenants that may call; empty for any, and for none named
     * @param fhirServers base addresses of FHIR servers that its calls may name
     * @param paths what it may call, each with all that lies below it
     */
    public record Client(
            @DefaultValue("") String iss,
            @Nullable String jwks,
            @Nullable String jku,
            @DefaultValue List<String> audiences,
            @DefaultValue List<String> tenants,
            @DefaultValue List<String> fhirServers,
            @DefaultValue("/cds-services") List<String> paths) {

        public Client {
            audiences = List.copyOf(audiences);
            tenants = List.copyOf(tenants);
            fhirServers = List.copyOf(fhirServers);
            paths = List.copyOf(paths);
            for (String server : fhirServers) {
                if (Urls.http(server).filter(url -> url.getRawQuery() == null).isEmpty()) {
                    throw new BadTrust("myogate.trust.clients, fhir-servers: " + server
                            + " is no base address; write https://ehr.example.org/fhir.");
                }
            }
        }
    }

    public TrustSettings {
        clients = List.copyOf(clients);
        algorithms = List.copyOf(algorithms);
    }

    /** Nobody has to prove anything. */
    public boolean isOff() {
        return mode != Mode.JWT;
    }
}
