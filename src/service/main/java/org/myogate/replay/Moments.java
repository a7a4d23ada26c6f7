package org.myogate.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.ReplayCase;
import org.myogate.snapshot.AsOf;

/**
 * The moment each case is evaluated for: the command line's, else the request's, else that of case.yaml, else now.
 *
 * @param given by the command line, null when it names none
 * @param zone what a local day is
 * @param now when the command began, the same for every case
 */
record Moments(@Nullable AsOf given, ZoneId zone, Instant now) {

    /** @throws BadCase when the first that is named is neither a date nor an instant with offset */
    AsOf of(ReplayCase one) {
        if (given != null) {
            return given;
        }
        String asked = one.asOf();
        if (asked != null) {
            return parse(asked, one.file().toString(), 0);
        }
        Path folder = one.caseFolder();
        CaseFile.Written written = folder == null ? null : CaseFile.read(folder).asOf();
        if (folder != null && written != null) {
            return parse(written.text(), folder.resolve(CaseFile.NAME).toString(), written.line());
        }
        return new AsOf(now, zone);
    }

    /** Whether its moment is the one that stands in its request: the service's cards would say so. */
    boolean areAskedBy(ReplayCase one) {
        return given == null && one.asOf() != null;
    }

    private AsOf parse(String text, String file, int line) {
        try {
            return AsOf.parse(text, zone);
        } catch (IllegalArgumentException e) {
            throw new BadCase(file, line, String.valueOf(e.getMessage()));
        }
    }
}
