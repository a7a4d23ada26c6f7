package org.myogate.snapshot;

import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code terms/concepts.csv}: something that is said of a patient, and every code that says it.
 *
 * @param id its name
 * @param kind how it is known
 * @param open silence is no answer
 * @param window look-back, null for none
 * @param remission what a diagnosis in remission says
 * @param visit how long the diagnosis of a visit counts that nobody gave a status, null for ever
 * @param words for a clinician
 * @param codes every code that means it
 * @param systems where those codes stand
 */
public record Concept(
        String id,
        Kind kind,
        boolean open,
        @Nullable TemporalAmount window,
        Remission remission,
        @Nullable TemporalAmount visit,
        String words,
        List<Meaning> codes,
        Set<String> systems) {

    public Concept {
        codes = List.copyOf(codes);
        systems = Set.copyOf(systems);
    }

    /** The systems of codes, as {@code systems} holds them: reading a record asks for them of every concept. */
    static Set<String> systems(List<Meaning> codes) {
        return codes.stream().map(Meaning::system).collect(Collectors.toUnmodifiableSet());
    }

    /** What a diagnosis in remission says of its concept. */
    public enum Remission {
        /** It is over. */
        ENDS,
        /** It holds on: type 2 diabetes in remission is type 2 diabetes. */
        COUNTS,
        /** It may come back with treatment: unknown, so that somebody asks. */
        ASKS
    }

    /** How a concept is known. */
    public enum Kind {
        /** What holds now: the newest entry decides. */
        DX,
        /** What was ever: any standing entry counts. */
        HX,
        DRUG,
        ANS,
        /** An entry of the service itself: without one it does not hold. */
        OWN,
        /** A food that an AllergyIntolerance names: only "no known allergy" denies it. */
        ALLERGY,
        /** Something that was done once. */
        PROCEDURE
    }

    /**
     * One code of a concept.
     *
     * @param system where the code stands, as {@code terms/concept-codes.csv} explains: snomed, icd10cm, icd10, atc, rxnorm, loinc-answer, race, encounter-class, ips, relatives, fact or text
     * @param code as printed; ICD and ATC prefixes without dot
     * @param match how it matches
     */
    public record Meaning(String system, String code, Match match) {}

    /** How a code matches. */
    public enum Match {
        EXACT,
        PREFIX,
        /** A whole word of the text: a low match. */
        WORD,
        /** Letters anywhere in a text that nothing else matched: it could be meant. */
        PART,
        /** As {@link #PART}, at the end of a word. */
        ENDING,
        /** A word that says of a procedure that it is another. */
        NOT
    }
}
