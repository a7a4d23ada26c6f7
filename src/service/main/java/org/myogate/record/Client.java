package org.myogate.record;

/**
 * Whose patient somebody is: two clients may use one id for two people.
 *
 * @param issuer of the caller's token, empty while callers prove nothing
 * @param tenant of the caller, empty where it named none
 */
public record Client(String issuer, String tenant) {

    /** Of callers that prove nothing. */
    public static final Client UNKNOWN = new Client("", "");
}
