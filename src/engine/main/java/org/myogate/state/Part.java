package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;

/** One part of a row of {@code state/states.csv}; its {@code toString} is the cell's own words. */
sealed interface Part
        permits Part.Stated,
                Part.Recorded,
                Part.Reaches,
                Part.Known,
                Part.Fasting,
                Part.Seen,
                Part.Proven,
                Part.Unless,
                Part.Not,
                Glycaemic,
                Judged {

    Truth truth(Facts facts);

    /** As {@link #truth}, where the row would stop or warn: there an uncertain entry counts (D62). */
    default Truth warning(Facts facts) {
        return truth(facts);
    }

    /** Where what it looks at was read. */
    List<Source> sources(Facts facts);

    /** {@code CONCEPT}: read, or a row further up; an uncertain entry is unknown. */
    record Stated(String concept) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return facts.qualifies(concept);
        }

        @Override
        public Truth warning(Facts facts) {
            return facts.warns(concept);
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfConcept(concept);
        }

        @Override
        public String toString() {
            return concept;
        }
    }

    /** {@code recorded:CONCEPT}: on record or not; a list that did not come takes nothing away. */
    record Recorded(String concept) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return Truth.of(facts.qualifies(concept) == Truth.TRUE);
        }

        @Override
        public Truth warning(Facts facts) {
            return Truth.of(facts.warns(concept) == Truth.TRUE);
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfConcept(concept);
        }

        @Override
        public String toString() {
            return "recorded:" + concept;
        }
    }

    /** {@code MARKER@cutoff.id}: all of the value meets the cut-off. */
    record Reaches(String marker, String cutoff) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return facts.against(marker, cutoff);
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfMarker(marker);
        }

        @Override
        public String toString() {
            return marker + "@" + cutoff;
        }
    }

    /** {@code known:MARKER}: there is a value. */
    record Known(String marker) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return Truth.of(facts.isMeasured(marker));
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.isMeasured(marker) ? facts.sourcesOfMarker(marker) : List.of();
        }

        @Override
        public String toString() {
            return "known:" + marker;
        }
    }

    /** {@code fasting:MARKER}: proven fasting, else unknown: what the value would be without a meal is not told. */
    record Fasting(String marker) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return facts.isProvenFasting(marker) ? Truth.TRUE : Truth.UNKNOWN;
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfMarker(marker);
        }

        @Override
        public String toString() {
            return "fasting:" + marker;
        }
    }

    /** {@code seen:MARKER@cutoff.id}: measured, and all of the value meets the cut-off; not measured takes nothing away. */
    record Seen(String marker, String cutoff) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return Truth.of(facts.against(marker, cutoff) == Truth.TRUE);
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfMarker(marker);
        }

        @Override
        public String toString() {
            return "seen:" + marker + "@" + cutoff;
        }
    }

    /** {@code proven:CONCEPT}: true where it is, else unknown: its absence proves nothing. */
    record Proven(String concept) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return facts.qualifies(concept) == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.sourcesOfConcept(concept);
        }

        @Override
        public String toString() {
            return "proven:" + concept;
        }
    }

    /** {@code unless:CONCEPT}: unknown where the concept is present, even uncertainly; it spoils what stands beside it. */
    record Unless(String concept) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return facts.warns(concept) == Truth.TRUE ? Truth.UNKNOWN : Truth.TRUE;
        }

        @Override
        public List<Source> sources(Facts facts) {
            return facts.warns(concept) == Truth.TRUE ? facts.sourcesOfConcept(concept) : List.of();
        }

        @Override
        public String toString() {
            return "unless:" + concept;
        }
    }

    /** {@code !part}. */
    record Not(Part part) implements Part {
        @Override
        public Truth truth(Facts facts) {
            return part.truth(facts).not();
        }

        @Override
        public List<Source> sources(Facts facts) {
            return part.sources(facts);
        }

        @Override
        public String toString() {
            return "!" + part;
        }
    }
}
