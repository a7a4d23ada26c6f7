package org.myogate.plan;

/**
 * Something a rule would recommend.
 *
 * @param id {@code EX-..}, {@code DI-..}, {@code PH-..} or {@code ART-R..}
 */
public record Proposal(String id) {

    public static Proposal of(String id) {
        return new Proposal(id);
    }
}
