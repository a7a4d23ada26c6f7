package org.myogate.hooks;

import java.util.Optional;

/**
 * What a caller meant, in words of ours: a path that is no service is not quoted, since anything may stand in it.
 *
 * @param service id of the service, {@code -} for none
 * @param hook of that service, {@code feedback} for answers to its cards, {@code none}
 */
record CalledPath(String service, String hook) {

    private static final String FEEDBACK = "/feedback";
    private static final CalledPath NONE = new CalledPath("-", "none");

    /** @param rest of the path, after {@code /cds-services/} */
    static CalledPath of(String rest) {
        boolean feedback = rest.endsWith(FEEDBACK);
        String id = feedback ? rest.substring(0, rest.length() - FEEDBACK.length()) : rest;
        Optional<CdsService> service = CdsService.withId(id);
        return service.map(known -> new CalledPath(known.id(), feedback ? "feedback" : known.hook()))
                .orElse(NONE);
    }
}
