package org.myogate.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord;

/**
 * One patient out of files, or one thing that could not be read.
 *
 * @param file where the patient first appears
 * @param record the patient's data, null when only problems are told
 * @param request the CDS Hooks request it came as, null for all else
 * @param caseFolder the file's folder when a {@code case.yaml} lies beside it, else null
 * @param problems what could not be read
 */
public record ReplayCase(
        Path file,
        @Nullable PatientRecord record,
        @Nullable HookRequest request,
        @Nullable Path caseFolder,
        List<FileProblem> problems) {

    public ReplayCase {
        problems = List.copyOf(problems);
    }

    /** The moment the request asks for, null when it names none. */
    public @Nullable String asOf() {
        return request == null ? null : request.asOf();
    }

    @Override
    public String toString() {
        return "ReplayCase[" + file + ", " + record + ", " + problems.size() + " problems]";
    }
}
