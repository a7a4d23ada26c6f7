package org.myogate.replay;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Explainer;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import org.myogate.replay.Evaluator.Evaluated;
import org.myogate.snapshot.PatientRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a rule fired for a patient, or did not. */
@Command(
        name = "explain",
        description = {
            "Say why a rule fired for a patient or did not: condition by condition, with the facts.",
            "FILES: as for replay. Of several patients each has a section, or --patient chooses one."
        },
        footer = {"", "Exit: 0 explained, 2 unusable input or command line, 3 rules refused, 70 a fault of Myogate."},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ExplainCommand implements Callable<Integer> {

    /** The forms of {@code --format}. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "FILES...", hideParamSyntax = true, description = "files and folders")
    private List<Path> files = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "ID",
            description =
                    "an id as EX-12, PH-02/age-60, SG-11 or CF-16, the beginning of an evidence rule, or a full name")
    private String asked = "";

    @Option(names = "--patient", paramLabel = "ID", description = "only this patient of the files")
    private @Nullable String patient;

    @Option(names = "--format", paramLabel = "text|json", description = "for people (default), or a line per patient")
    private Format format = Format.TEXT;

    @Option(names = "--rules", paramLabel = "DIR", description = "use this rules folder in place of the bundled one")
    private @Nullable Path folder;

    private final Surroundings around;
    private final Messages messages;
    private boolean isFound;

    ExplainCommand(Surroundings around) {
        this.around = around;
        this.messages = new Messages(around.err());
    }

    @Override
    public Integer call() {
        isFound = false;
        Moments moments = options.moments(around);
        Rulebook rules = options.rulebook(folder);
        Explainer explainer = explainer(rules);
        CaseSettings settings = new CaseSettings(options.settings(), rules);
        int exit = Exit.GOOD;
        try (Stream<ReplayCase> cases = ReplayFiles.open(files)) {
            for (Iterator<ReplayCase> each = cases.iterator();
                    each.hasNext() && !around.out().checkError(); ) {
                exit = Math.max(exit, guarded(each.next(), explainer, settings, moments));
            }
        }
        if (!isFound && exit == Exit.GOOD) {
            messages.say(
                    patient == null
                            ? "no patient in " + Columns.list(files)
                            : "no patient '" + patient + "' in " + Columns.list(files));
            return Exit.UNUSABLE;
        }
        return exit;
    }

    private Explainer explainer(Rulebook rules) {
        try {
            return Explainer.of(rules.ruleset(), asked.strip());
        } catch (IllegalArgumentException e) {
            throw options.mistake("--rule: " + e.getMessage());
        }
    }

    private int guarded(ReplayCase one, Explainer explainer, CaseSettings settings, Moments moments) {
        one.problems().forEach(messages::say);
        int read = one.problems().isEmpty() ? Exit.GOOD : Exit.UNUSABLE;
        PatientRecord record = one.record();
        if (record == null || (patient != null && !patient.equals(record.id()))) {
            return read;
        }
        isFound = true;
        try {
            explain(one, record, explainer, settings.rulebook(one), moments);
            return read;
        } catch (BadCase e) {
            e.tell(messages);
            return Exit.UNUSABLE;
        } catch (RuntimeException | StackOverflowError e) {
            messages.fault(one.file().toString(), e);
            return Exit.FAULT;
        }
    }

    private void explain(ReplayCase one, PatientRecord record, Explainer explainer, Rulebook rules, Moments moments) {
        boolean isMomentAsked = moments.areAskedBy(one);
        Evaluated evaluated = rules.evaluator().evaluate(record, one.request(), moments.of(one), isMomentAsked);
        Explanation explanation = new Explanation(
                one.file().toString(),
                asked.strip(),
                explainer.explain(rules.ruleset(), evaluated.outcome()),
                evaluated,
                rules);
        around.out().print(format == Format.JSON ? explanation.json() + "\n" : explanation.text());
        around.out().flush();
    }
}
