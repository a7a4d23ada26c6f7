package org.myogate.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.FileProblem;
import org.myogate.intake.HookRequest;
import org.myogate.intake.ReplayCase;
import org.myogate.snapshot.PatientRecord;

/** Cases made by hand, each an empty record. */
final class Cases {

    private Cases() {}

    static ReplayCase of(String file, String patient) {
        return new ReplayCase(Path.of(file), record(patient), null, null, List.of());
    }

    static ReplayCase of(Path file, String patient, @Nullable String asked, @Nullable Path folder) {
        return new ReplayCase(file, record(patient), request(patient, null, asked), folder, List.of());
    }

    static ReplayCase unreadable(String file, int line, String what) {
        Path path = Path.of(file);
        return new ReplayCase(path, null, null, null, List.of(new FileProblem(path, line, what)));
    }

    static HookRequest request(String patient, @Nullable String userId, @Nullable String asOf) {
        return new HookRequest(
                "order-select", "hook-1", userId, patient, "e1", asOf, record(patient), Set.of(), List.of(), List.of());
    }

    static String told(BadCase bad) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        bad.tell(new Messages(new PrintStream(err, false, StandardCharsets.UTF_8)));
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PatientRecord record(String patient) {
        return new PatientRecord(patient, null, List.of(), Set.of(), Set.of(), List.of());
    }
}
