package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.SnapshotReader;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** One checked, compiled {@code rules/} folder: the whole engine behind two calls. Immutable and safe to share. */
public final class Ruleset {

    private final RulesFiles files;
    private final Manifest manifest;
    private final Knowledge knowledge;
    private final Map<Stage, StageRules> stages;
    private final Steps steps;
    private final SnapshotReader reader;
    private final MissingInputs missing;

    private Ruleset(
            RulesFiles files,
            Manifest manifest,
            Knowledge knowledge,
            Map<Stage, StageRules> stages,
            Steps steps,
            MissingTable missing) {
        this.files = files;
        this.manifest = manifest;
        this.knowledge = knowledge;
        this.stages = stages;
        this.steps = steps;
        this.reader = new SnapshotReader(knowledge.terms());
        this.missing = new MissingInputs(missing, knowledge.terms());
    }

    /**
     * Reads, checks and compiles a rules folder.
     *
     * @param settings site settings that override those of {@code ruleset.yaml}
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public static Ruleset load(RulesFiles files, Map<String, String> settings) {
        return of(files, settings, StageRules::compile);
    }

    /**
     * The same rules under other settings, read and checked like the first; what is compiled is shared, for no setting
     * reaches into a rule.
     *
     * @param settings in place of those given at the load
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     */
    public Ruleset with(Map<String, String> settings) {
        return of(files, settings, (stage, read, problems) -> rulesOf(stage));
    }

    private StageRules rulesOf(Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            throw new IllegalStateException("every stage was compiled at the load");
        }
        return rules;
    }

    /** Where the compiled rules of a stage come from. */
    private interface Compiled {

        StageRules of(Stage stage, List<DrlFile> read, Problems problems);
    }

    private static Ruleset of(RulesFiles files, Map<String, String> settings, Compiled compiled) {
        Problems problems = new Problems();
        FolderCheck.check(files, problems);
        Manifest manifest = Manifest.read(files, settings, problems);
        Knowledge knowledge = Knowledge.read(files, manifest, problems);
        Steps steps = Steps.read(files, knowledge, manifest.settings(), problems);
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        List<DrlFile> all = new ArrayList<>();
        Problems compiling = new Problems();
        for (Stage stage : Stage.values()) {
            List<DrlFile> rules = DrlFile.read(files, stage, compiling);
            all.addAll(rules);
            stages.put(stage, compiled.of(stage, rules, compiling));
        }
        Vocabulary vocabulary = Vocabulary.of(knowledge, manifest, steps, rulesOf(all));
        MissingTable missing = MissingTable.read(files, knowledge.terms(), vocabulary, problems);
        RulesCheck.check(all, vocabulary, knowledge, problems);
        StateUnits.check(files, knowledge, problems);
        throwIfAny(compiling, problems);
        return new Ruleset(files, manifest, knowledge, stages, steps, missing);
    }

    private static void throwIfAny(Problems compiling, Problems others) {
        List<Problem> all = Stream.concat(compiling.all().stream(), others.all().stream())
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
        if (!all.isEmpty()) {
            throw new RulesetException(all, compiling.all().isEmpty());
        }
    }

    private static List<DrlRule> rulesOf(List<DrlFile> files) {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** {@code id@version}. */
    public String name() {
        return manifest.name();
    }

    /** Whether a named clinician has signed this version off. */
    public boolean isSignedOff() {
        return manifest.signedOff();
    }

    /** The site settings in force. */
    public Map<String, String> settings() {
        return manifest.settings();
    }

    /** The settings that the ruleset ships with. */
    public Map<String, String> shippedSettings() {
        return manifest.shipped();
    }

    public Terms terms() {
        return knowledge.terms();
    }

    public Words words() {
        return knowledge.words();
    }

    /** Every source of {@code evidence/} by id. */
    public Map<String, Citation> citations() {
        return knowledge.citations();
    }

    /** The files it was loaded from, for tables that the engine itself does not read: slots of cards, order codes. */
    public RulesFiles files() {
        return files;
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
        StageMemory memory = new StageMemory(knowledge.thresholds().resolve(snapshot), deadline);
        Outcome outcome = assess(snapshot, memory);
        return outcome.withMissing(missing.find(outcome, assumed -> assess(assumed, memory), deadline::isTryingOver));
    }

    /** The same without what is missing, for runs over many. */
    public Outcome evaluateWithoutMissing(Snapshot snapshot) {
        return assess(snapshot, new StageMemory(knowledge.thresholds().resolve(snapshot)));
    }

    /** Without what is missing, which is found by assessing the same patient with a value more. */
    Outcome assess(Snapshot snapshot, StageMemory memory) {
        return new Evaluation(name(), snapshot, steps, stages, memory).run();
    }

    /** What may be missing, and what it may turn out to be. */
    MissingTable missingTable() {
        return missing.table();
    }

    /** Rules by stage, for the catalogue. */
    public Map<Stage, List<String>> rules() {
        Map<Stage, List<String>> names = new LinkedHashMap<>();
        stages.forEach((stage, rules) -> names.put(stage, rules.names()));
        return names;
    }
}
