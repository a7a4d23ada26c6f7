package org.myogate.viewer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Ruleset;
import org.myogate.intake.HookRequest;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import tools.jackson.databind.node.ObjectNode;

/** How a folder is replayed as the command line does it; who wires the pages says by whom. */
public interface Replaying {

    /**
     * Under these rules.
     *
     * @param ruleset for cases without settings of their own
     * @param zone what a local day is
     * @param now the moment of cases that name none
     */
    Folder under(Ruleset ruleset, ZoneId zone, Instant now);

    /** One replay. */
    interface Folder {

        /** Every patient in the folder and below, one after another. */
        void run(Path folder, Taker taker);

        /**
         * A patient again, as its line named it; null when it is not there.
         *
         * @param file where it appears first
         * @param patient its id
         * @param occurrence which of those with this id in this file, from 1
         * @param resources as its line was told with
         */
        @Nullable
        Again find(Path file, String patient, int occurrence, int resources);
    }

    /** Takes what a replay comes to, in order. */
    interface Taker {

        /** Nobody wants the rest. */
        boolean isGone();

        /**
         * A patient.
         *
         * @param file where it appears first
         * @param resources that were read of the patient
         * @param line for other programs
         * @param text the same as it is written, without its end
         */
        void line(Path file, int resources, ObjectNode line, String text);

        /** A message; one about a patient begins with its file and follows its line. */
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
    record Again(
            PatientRecord record, @Nullable HookRequest request, AsOf asOf, boolean isMomentAsked, Ruleset ruleset) {

        @Override
        public String toString() {
            return "Again[" + record + "]";
        }
    }
}
