package org.myogate.intake;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Patients out of files and folders: {@code *.json} and {@code *.ndjson} with Bundles, CDS Hooks requests and loose
 * resources. Order: arguments, folders by path, patients by first appearance.
 */
public final class ReplayFiles {

    private ReplayFiles() {}

    /**
     * One case for each patient, and one without a record for each thing that cannot be read, as they come; NDJSON of
     * Bundles or requests is held one line at a time. Close it when it is not read to its end.
     */
    public static Stream<ReplayCase> open(List<Path> arguments) {
        Cases cases = new Cases(FileWalk.of(arguments));
        Spliterator<ReplayCase> spliterator =
                Spliterators.spliteratorUnknownSize(cases, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(cases::close);
    }

    /** How many files would be read. */
    public static int count(List<Path> arguments) {
        return FileWalk.of(arguments).stream()
                .mapToInt(found -> found.files().size())
                .sum();
    }

    private static final class Cases implements Iterator<ReplayCase> {

        private final ResourceReader reader = new ResourceReader();
        private final CaseReader cases = new CaseReader(reader, JsonLimits.anyLength());
        private final Deque<FileWalk.Found> found;
        private @Nullable FolderCases folder;
        private @Nullable ReplayCase next;

        private Cases(List<FileWalk.Found> found) {
            this.found = new ArrayDeque<>(found);
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                next = folder == null ? null : folder.next();
                if (next == null && found.isEmpty()) {
                    return false;
                }
                if (next == null) {
                    open(found.remove());
                }
            }
            return true;
        }

        private void open(FileWalk.Found step) {
            close();
            if (step.problem() == null) {
                folder = new FolderCases(new Pieces(step.files()), cases, reader);
            } else {
                next = new ReplayCase(step.problem().file(), null, null, null, List.of(step.problem()));
            }
        }

        @Override
        public ReplayCase next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            ReplayCase current = next;
            next = null;
            return current;
        }

        private void close() {
            if (folder != null) {
                folder.close();
                folder = null;
            }
        }
    }
}
