package org.myogate.cases;

import java.util.List;
import java.util.Map;
import org.myogate.snapshot.PatientRecord;

/**
 * One row of a table of cases: a patient, and what the rules have to say and not to say of them.
 *
 * @param file where it stands
 * @param line where it stands
 * @param id its name, of its own among all tables
 * @param facts the record, base and changes together
 * @param settings site settings that differ from the default
 * @param fires tokens of what must hold
 * @param silent tokens of what must not
 * @param why where it is written
 */
public record Case(
        String file,
        int line,
        String id,
        Written facts,
        Map<String, String> settings,
        List<String> fires,
        List<String> silent,
        String why) {

    /** What {@link org.myogate.engine.MissingInput} is told by; finding that costs two dozen evaluations more. */
    private static final String MISSING = "missing=";

    public Case {
        settings = Map.copyOf(settings);
        fires = List.copyOf(fires);
        silent = List.copyOf(silent);
    }

    /**
     * The facts of a row, and what their names stand for.
     *
     * @param list in the order of the row
     * @param names of the tables they were read with
     */
    record Written(List<CaseFact> list, CaseNames names) {

        Written {
            list = List.copyOf(list);
        }

        @Override
        public String toString() {
            return list.size() + " facts";
        }
    }

    /** The same patient as FHIR resources, written anew. */
    public PatientRecord record() {
        return CaseRecord.of(facts.list(), facts.names());
    }

    /** Whether it says anything of what is missing and would decide. */
    public boolean asksWhatIsMissing() {
        return fires.stream().anyMatch(token -> token.startsWith(MISSING))
                || silent.stream().anyMatch(token -> token.startsWith(MISSING));
    }

    @Override
    public String toString() {
        return id;
    }
}
