package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.SnapshotReader;
import org.myogate.snapshot.Terms;
import org.myogate.table.RulesFiles;

/** One checked, compiled {@code rules/} folder: the whole engine behind two calls. Immutable and safe to share. */
public final class Ruleset {

    private final RulesetParts parts;
    private final SnapshotReader reader;
    private final MissingInputs missing;

    private Ruleset(RulesetParts parts) {
        this.parts = parts;
        this.reader = new SnapshotReader(parts.knowledge().terms());
        this.missing = new MissingInputs(parts.missing(), parts.knowledge().terms());
    }

    /**
     * Reads, checks and compiles a rules folder.
     *
     * @param settings site settings that override those of {@code ruleset.yaml}
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public static Ruleset load(RulesFiles files, Map<String, String> settings) {
        return new Ruleset(RulesetParts.read(files, settings, StageRules::compile));
    }

    /**
     * The same rules under other settings, read and checked like the first; what is compiled is shared, for no setting
     * reaches into a rule.
     *
     * @param settings in place of those given at the load
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public Ruleset with(Map<String, String> settings) {
        return new Ruleset(RulesetParts.read(parts.files(), settings, (stage, read, problems) -> parts.rulesOf(stage)));
    }

    /**
     * The same rules with one table written otherwise, to see what that changes. Only what is read from its folder is read
     * anew, and nothing is held against the rules again: such a ruleset is for trying, not for answering.
     *
     * @param path of a table in {@code terms}, {@code thresholds}, {@code state}, {@code gate} or {@code plan}
     * @throws org.myogate.table.RulesetException when the table cannot be read so
     */
    public Ruleset edited(String path, String text) {
        return new Ruleset(parts.edited(path, text));
    }

    /** The same rules without one: rules only add, so that no other one can miss it. */
    public Ruleset without(String rule) {
        return new Ruleset(parts.without(rule));
    }

    /** {@code id@version}. */
    public String name() {
        return parts.manifest().name();
    }

    /** Whether a named clinician has signed this version off. */
    public boolean isSignedOff() {
        return parts.manifest().signedOff();
    }

    /** The site settings in force. */
    public Map<String, String> settings() {
        return parts.manifest().settings();
    }

    /** The settings that the ruleset ships with. */
    public Map<String, String> shippedSettings() {
        return parts.manifest().shipped();
    }

    public Terms terms() {
        return parts.knowledge().terms();
    }

    public Words words() {
        return parts.knowledge().words();
    }

    /** Every source of {@code evidence/} by id. */
    public Map<String, Citation> citations() {
        return parts.knowledge().citations();
    }

    /** The files it was loaded from, for tables that the engine itself does not read: slots of cards, order codes. */
    public RulesFiles files() {
        return parts.files();
    }

    /** What is known of one patient at one moment. */
    public Snapshot read(PatientRecord record, AsOf asOf) {
        return reader.read(record, asOf);
    }

    /** What it comes to, and why, however long it takes. */
    public Outcome evaluate(Snapshot snapshot) {
        return evaluate(snapshot, Deadline.NONE);
    }

    /**
     * What it comes to, and why.
     *
     * @throws OutOfTime when the deadline is over before
     */
    public Outcome evaluate(Snapshot snapshot, Deadline deadline) {
        StageMemory memory = new StageMemory(parts.knowledge().thresholds().resolve(snapshot), deadline);
        Outcome outcome = assess(snapshot, memory);
        return outcome.withMissing(missing.find(outcome, assumed -> assess(assumed, memory), deadline::isTryingOver));
    }

    /** The same without what is missing, for runs over many. */
    public Outcome evaluateWithoutMissing(Snapshot snapshot) {
        return assess(snapshot, new StageMemory(parts.knowledge().thresholds().resolve(snapshot)));
    }

    /**
     * The same, firing only the stages that do not see what {@code recall} remembers.
     *
     * @param recall of this patient, under the rules that these were made of
     */
    public Outcome evaluateWithoutMissing(Snapshot snapshot, Recall recall) {
        return assess(snapshot, new StageMemory(parts.knowledge().thresholds().resolve(snapshot), recall));
    }

    /** Without what is missing, which is found by assessing the same patient with a value more. */
    Outcome assess(Snapshot snapshot, StageMemory memory) {
        return new Evaluation(name(), snapshot, parts.steps(), parts.stages(), memory).run();
    }

    /** What may be missing, and what it may turn out to be. */
    MissingTable missingTable() {
        return parts.missing();
    }

    /** One cut-off as it holds for one patient, to tell whom a changed number concerns; null where there is no such id. */
    public @Nullable Cutoff cutoff(String id, Snapshot snapshot) {
        return parts.knowledge().thresholds().resolve(id, snapshot);
    }

    RulesetParts parts() {
        return parts;
    }

    /** Rules by stage, for the catalogue. */
    public Map<Stage, List<String>> rules() {
        Map<Stage, List<String>> names = new LinkedHashMap<>();
        parts.stages().forEach((stage, rules) -> names.put(stage, rules.names()));
        return names;
    }
}
