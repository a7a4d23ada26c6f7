package org.myogate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Ruleset;
import org.myogate.replay.FolderReplay;
import org.myogate.viewer.Replaying;
import tools.jackson.databind.node.ObjectNode;

/** The replay of the command line, for the pages: neither knows the other. */
record ReplayForPages(FolderReplay replay) implements Replaying.Folder {

    static Replaying.Folder under(Ruleset ruleset, ZoneId zone, Instant now) {
        return new ReplayForPages(new FolderReplay(ruleset, zone, now));
    }

    @Override
    public void run(Path folder, Replaying.Taker taker) {
        replay.run(folder, new FolderReplay.Taker() {
            @Override
            public boolean isGone() {
                return taker.isGone();
            }

            @Override
            public void line(Path file, int resources, ObjectNode line, String text) {
                taker.line(file, resources, line, text);
            }

            @Override
            public void message(String text) {
                taker.message(text);
            }
        });
    }

    @Override
    public Replaying.@Nullable Again find(Path file, String patient, int occurrence, int resources) {
        FolderReplay.Found found = replay.find(file, patient, occurrence, resources);
        return found == null
                ? null
                : new Replaying.Again(
                        found.record(), found.request(), found.asOf(), found.isMomentAsked(), found.ruleset());
    }
}
