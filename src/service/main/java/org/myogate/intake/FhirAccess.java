package org.myogate.intake;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call says about reading from the caller's FHIR server (CDS Hooks 22, 23, 41 to 45).
 *
 * @param server base address
 * @param patientId whom the call is about, without {@code Patient/}
 * @param token bearer token; null when the call has none that can be used
 * @param scopes what the token was granted, as SMART writes it; empty when the call does not say
 */
public record FhirAccess(
        URI server, String patientId, @Nullable String token, List<String> scopes) {

    public FhirAccess {
        scopes = List.copyOf(scopes);
    }

    /** How much of the resources of one type a token lets through. */
    public enum Grant {
        /** All of them. */
        WHOLE,
        /** Some of them: what does not come may still exist. */
        PART,
        /** None. */
        NONE
    }

    /**
     * What the scopes say of one type; SMART version 1 ({@code patient/Observation.read}) and version 2
     * ({@code user/Condition.rs?category=...}). Where no scope speaks of resources at all, the server has the last word.
     *
     * @param type a resource type
     * @param letter {@code r} to read one by its id, {@code s} to search
     */
    public Grant grant(String type, char letter) {
        List<Scope> known =
                scopes.stream().flatMap(text -> Scope.of(text).stream()).toList();
        if (known.isEmpty()) {
            return Grant.WHOLE;
        }
        List<Scope> fitting =
                known.stream().filter(scope -> scope.covers(type, letter)).toList();
        if (fitting.isEmpty()) {
            return Grant.NONE;
        }
        return fitting.stream().allMatch(Scope::isPart) ? Grant.PART : Grant.WHOLE;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "FhirAccess[" + (token == null ? "no token" : "token") + "]";
    }
}
