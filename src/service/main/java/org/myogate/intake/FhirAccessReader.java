package org.myogate.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code fhirServer} and {@code fhirAuthorization} of a call. */
final class FhirAccessReader {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private FhirAccessReader() {}

    /**
     * Empty when the call names no server.
     *
     * @param patientId of the context; a token for another patient is no token for this one
     * @throws BadInput with 400 when {@code fhirServer} is no absolute http address
     */
    static Optional<FhirAccess> of(JsonNode call, String patientId) {
        String server = call.path("fhirServer").stringValue("");
        if (server.isBlank()) {
            return Optional.empty();
        }
        JsonNode authorization = call.path("fhirAuthorization");
        List<String> scopes =
                List.of(authorization.path("scope").stringValue("").strip().split("\\s+"));
        return Optional.of(new FhirAccess(
                address(server),
                patientId,
                token(authorization, patientId),
                scopes.stream().filter(scope -> !scope.isEmpty()).toList()));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() != null
                    && address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, without the text that came.
        }
        throw new BadInput(400, "value", "fhirServer is not the base address of a FHIR server.", "fhirServer");
    }

    /** A token that is blank, of another kind, for another patient or at its end is none (45). */
    private static @Nullable String token(JsonNode authorization, String patientId) {
        String token = authorization.path("access_token").stringValue("").strip();
        String kind = authorization.path("token_type").stringValue("Bearer");
        String patient = authorization.path("patient").stringValue("");
        JsonNode seconds = authorization.path("expires_in");
        boolean isOver = seconds.isNumber() && seconds.doubleValue() <= 0;
        boolean isOfOther = !patient.isBlank()
                && !patient.substring(patient.lastIndexOf('/') + 1).equals(patientId);
        boolean isToken = token.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return token.isEmpty() || !isToken || isOver || isOfOther || !kind.equalsIgnoreCase("Bearer") ? null : token;
    }
}
