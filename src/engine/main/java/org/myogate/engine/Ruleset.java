package org.myogate.engine;

import java.util.List;
import java.util.Map;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;
import org.myogate.table.RulesFiles;

/** One checked, compiled {@code rules/} folder: the whole engine behind two calls. Immutable and safe to share. */
@SuppressWarnings("DoNotCallSuggester")
public final class Ruleset {

    private Ruleset() {}

    /**
     * Reads, checks and compiles a rules folder.
     *
     * @param settings site settings that override those of {@code ruleset.yaml}
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public static Ruleset load(RulesFiles files, Map<String, String> settings) {
        throw new UnsupportedOperationException();
    }

    /** {@code id@version}. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Whether a named clinician has signed this version off. */
    public boolean isSignedOff() {
        throw new UnsupportedOperationException();
    }

    /** The site settings in force. */
    public Map<String, String> settings() {
        throw new UnsupportedOperationException();
    }

    public Terms terms() {
        throw new UnsupportedOperationException();
    }

    public Words words() {
        throw new UnsupportedOperationException();
    }

    /** Every source of {@code evidence/} by id. */
    public Map<String, Citation> citations() {
        throw new UnsupportedOperationException();
    }

    /** The files it was loaded from, for tables that the engine itself does not read: slots of cards, order codes. */
    public RulesFiles files() {
        throw new UnsupportedOperationException();
    }

    /** What is known of one patient at one moment. */
    public Snapshot read(PatientRecord record, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    /** What it comes to, and why. */
    public Outcome evaluate(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** Rules by stage, for the catalogue. */
    public Map<Stage, List<String>> rules() {
        throw new UnsupportedOperationException();
    }
}
