package org.myogate.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Ruleset;
import org.myogate.intake.HookRequest;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import org.myogate.replay.Evaluator.Evaluated;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replays a folder for somebody who is no command line: what would be printed is handed on piece by piece.
 *
 * @param ruleset for cases without settings of their own
 * @param zone what a local day is
 * @param now the moment of cases that name none
 */
public record FolderReplay(Ruleset ruleset, ZoneId zone, Instant now) {

    /** Takes what a replay comes to, in the order in which it would be printed. */
    public interface Taker {

        /** Nobody wants the rest. */
        boolean isGone();

        /**
         * A patient.
         *
         * @param file where it appears first
         * @param resources that were read of the patient
         * @param line as {@code --format json} writes it
         * @param text the same as it is written, without its end
         */
        void line(Path file, int resources, ObjectNode line, String text);

        /** A message, as {@code FILE:LINE what}; one about a patient follows its line. */
        void message(String text);
    }

    /**
     * One patient again.
     *
     * @param request it came in, null for all else
     * @param asOf the moment looked from
     * @param isMomentAsked the moment is the one that stands in the request
     * @param ruleset with the settings of the case
     */
    public record Found(
            PatientRecord record, @Nullable HookRequest request, AsOf asOf, boolean isMomentAsked, Ruleset ruleset) {

        @Override
        public String toString() {
            return "Found[" + record + "]";
        }
    }

    /** Every patient in the folder and below, one after another. What lies beside a case counts, as on the command line. */
    public void run(Path folder, Taker taker) {
        Messages messages = new Messages(taker::message);
        Replay.Results results = new Replay.Results() {
            @Override
            public boolean isGone() {
                return taker.isGone();
            }

            @Override
            public void take(ReplayCase one, Evaluated evaluated, ObjectNode line) {
                taker.line(one.file(), resources(one.record()), line, LineWriter.text(line));
            }
        };
        Replay replay = new Replay(settings(), moments(), results, new ExpectedCheck(messages), messages);
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(folder))) {
            replay.run(cases.iterator());
        }
    }

    /**
     * The patient again whose line named this file.
     *
     * @param file where it appears first
     * @param patient its id
     * @param occurrence which of those with this id in this file, from 1
     * @param resources as its line was told with
     * @return null when it is not there any more
     */
    public @Nullable Found find(Path file, String patient, int occurrence, int resources) {
        // Loose resources of one patient may lie in several files of a folder; all else stands in one.
        Found alone = find(List.of(file), file, patient, occurrence);
        return alone != null && resources(alone.record()) == resources
                ? alone
                : find(List.of(file.resolveSibling("")), file, patient, occurrence);
    }

    private @Nullable Found find(List<Path> within, Path file, String patient, int occurrence) {
        try (Stream<ReplayCase> cases = ReplayFiles.open(within)) {
            int left = occurrence;
            for (Iterator<ReplayCase> all = cases.iterator(); all.hasNext(); ) {
                ReplayCase one = all.next();
                PatientRecord record = one.record();
                if (record != null && one.file().equals(file) && record.id().equals(patient) && --left == 0) {
                    return found(one, record);
                }
            }
            return null;
        }
    }

    private static int resources(@Nullable PatientRecord record) {
        return record == null ? 0 : record.entries().size();
    }

    private Found found(ReplayCase one, PatientRecord record) {
        return new Found(
                record,
                one.request(),
                moments().of(one),
                moments().areAskedBy(one),
                settings().rulebook(one).ruleset());
    }

    private Moments moments() {
        return new Moments(null, zone, now);
    }

    /** Settings of the site hold for every case; where one names the same, that of the site wins, as {@code --set} would. */
    private CaseSettings settings() {
        Map<String, String> site = new HashMap<>(ruleset.settings());
        site.entrySet().removeAll(ruleset.shippedSettings().entrySet());
        return new CaseSettings(site, new Rulebook(null, ruleset, Evaluator.with(ruleset)));
    }
}
