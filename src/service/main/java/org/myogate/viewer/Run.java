package org.myogate.viewer;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.BadInput;
import org.myogate.intake.ReplayFiles;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.viewer.RunState.Stage;
import tools.jackson.databind.node.ObjectNode;

/**
 * One replay of many files: what was handed in, in a file system that is in memory only, and what came of it. Safe for use
 * by several threads. Not a record: nothing of it may reach a log.
 */
final class Run implements Replaying.Taker {

    private static final int CONFLICT = 409;
    private static final int TOO_LONG = 413;
    private static final int MESSAGES_MAX = 1000;

    private final String id;
    private final LiveRuleset.Live live;
    private final Replaying.Folder replay;
    private final FileSystem files;
    private final long lineBytesMax;
    private final List<RunRow> rows = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final Set<Path> begun = new HashSet<>();
    private Stage stage = Stage.TAKING;
    private Instant changed;
    private int filesTotal;
    private long lineBytes;

    /**
     * Empty.
     *
     * @param live the rules it is run under
     * @param replay under them
     * @param bytesMax of what is handed in, and again of what comes of it
     */
    Run(String id, LiveRuleset.Live live, Replaying.Folder replay, long bytesMax, Instant now) {
        this.id = id;
        this.live = live;
        this.replay = replay;
        this.lineBytesMax = bytesMax;
        this.changed = now;
        this.files = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(bytesMax)
                .setWorkingDirectory("/")
                .build());
    }

    String id() {
        return id;
    }

    LiveRuleset.Live live() {
        return live;
    }

    Replaying.Folder replay() {
        return replay;
    }

    Path root() {
        return files.getPath("/");
    }

    /**
     * Takes a file or the next part of one.
     *
     * @param at where the part begins, in bytes; 0 for a whole file
     * @throws BadInput when it no longer takes files, the parts do not follow each other, or it is too much
     */
    synchronized void take(String name, long at, byte[] bytes) {
        if (stage != Stage.TAKING) {
            throw new BadInput(CONFLICT, "conflict", "This replay has begun: it takes no more files.", "");
        }
        Path path = RunName.path(root(), name);
        try {
            Files.createDirectories(path.resolveSibling(""));
            if (at == 0) {
                Files.write(path, bytes);
            } else if (Files.exists(path) && Files.size(path) == at) {
                Files.write(path, bytes, StandardOpenOption.APPEND);
            } else {
                throw new BadInput(CONFLICT, "conflict", "The parts of a file do not follow each other.", "");
            }
        } catch (IOException e) {
            throw new BadInput(
                    TOO_LONG,
                    "too-long",
                    "These files are more than is held in memory, or two of them have names that exclude each other. The"
                            + " command line replays any number.",
                    "");
        }
    }

    synchronized void waiting() {
        if (stage != Stage.TAKING) {
            throw new BadInput(CONFLICT, "conflict", "This replay has begun already.", "");
        }
        filesTotal = ReplayFiles.count(List.of(root()));
        stage = Stage.WAITING;
    }

    /** Runs to the end, or until it is stopped. */
    void run() {
        if (!move(Stage.WAITING, Stage.RUNNING)) {
            return;
        }
        try {
            replay.run(root(), this);
        } finally {
            move(Stage.RUNNING, Stage.DONE);
        }
    }

    private synchronized boolean move(Stage from, Stage to) {
        boolean isThere = stage == from;
        if (isThere) {
            stage = to;
        }
        return isThere;
    }

    synchronized void stop() {
        stage = stage == Stage.DONE ? stage : Stage.STOPPED;
    }

    @Override
    public synchronized boolean isGone() {
        return stage != Stage.RUNNING;
    }

    @Override
    public synchronized void line(Path file, int resources, ObjectNode line, String text) {
        begun.add(file);
        int occurrence = met.merge(file + "\n" + line.path("patient").asString(), 1, Integer::sum);
        RunRow row = new RunRow(rows.size() + 1, file, occurrence, resources, line, text);
        rows.add(row);
        lineBytes += row.lineBytes();
        if (lineBytes > lineBytesMax) {
            stage = Stage.STOPPED;
            message("Stopped: no more results are held in memory. The command line replays any number.");
        }
    }

    /** What follows a row and begins with its file is a difference of it. */
    @Override
    public synchronized void message(String text) {
        RunRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && text.startsWith(last.file() + " ")) {
            last.differs(text.substring(last.file().toString().length() + 1));
        } else if (messages.size() < MESSAGES_MAX) {
            messages.add(text.startsWith("/") ? text.substring(1) : text);
        }
    }

    synchronized RunState state() {
        return new RunState(stage, filesTotal, begun.size(), List.copyOf(rows), List.copyOf(messages));
    }

    synchronized @Nullable RunRow row(int number) {
        return number >= 1 && number <= rows.size() ? rows.get(number - 1) : null;
    }

    /** When somebody last did something with it. */
    synchronized Instant changed() {
        return changed;
    }

    /** Waits its turn or runs. */
    synchronized boolean isBusy() {
        return stage == Stage.WAITING || stage == Stage.RUNNING;
    }

    synchronized void touch(Instant now) {
        changed = now;
    }

    /** Forgets everything. */
    void close() {
        stop();
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
