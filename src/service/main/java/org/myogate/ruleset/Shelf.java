package org.myogate.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.Problem;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code myogate.home/rulesets}: a copy of the rules of each folder that went live, what befell them, and which of them
 * somebody asked for. The rules of the jar need no copy.
 */
final class Shelf {

    /** Copies beyond this number go, the oldest first. */
    static final int COPIES = 10;

    private static final String PIN = "pin.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param home folder of what is written */
    Shelf(Path home) {
        this.folder = home.resolve("rulesets");
    }

    Path folder() {
        return folder;
    }

    History history() {
        return new History(folder.resolve("history.jsonl"));
    }

    /** The name of the copy of these rules. */
    static String name(Live live) {
        return name(live.label());
    }

    /** The name of the copy of rules of this label: a ruleset may be called as it likes, a folder may not. */
    static String name(String label) {
        String name = label.replaceAll("[^A-Za-z0-9._@+-]", "_");
        return name.startsWith(".") ? "_" + name : name;
    }

    /** Names of the copies, the one that went live last first. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> Files.isRegularFile(path.resolve("ruleset.yaml")))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Shelf::time).reversed())
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path copy) {
        try {
            return Files.getLastModifiedTime(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a copy; written aside and moved, so that a process that dies half way leaves no half ruleset behind.
     *
     * @param at when it goes live
     * @param spared names of copies that stay however old they are
     */
    void keep(Live live, Instant at, Set<String> spared) throws IOException {
        Path copy = folder.resolve(name(live));
        if (!Files.isDirectory(copy)) {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, ".new");
            try {
                for (Map.Entry<String, String> file :
                        live.ruleset().files().texts().entrySet()) {
                    Path target = aside.resolve(file.getKey());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, file.getValue());
                }
                Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(aside);
            }
        }
        Files.setLastModifiedTime(copy, FileTime.from(at));
        for (String old : names().stream().skip(COPIES).toList()) {
            if (!spared.contains(old)) {
                FileSystemUtils.deleteRecursively(folder.resolve(old));
            }
        }
    }

    /** The files of a copy. @throws RulesetException when it is not there, or is not what was kept */
    RulesFiles files(String name) {
        Path copy = folder.resolve(name);
        Found found = Found.in(copy);
        RulesFiles files = found.files();
        if (!name.endsWith("-" + LiveRuleset.shortHash(files.hash()))) {
            String why = "is not what was kept: its content has another hash than its name says";
            throw new RulesetException(List.of(new Problem(copy.toString(), 0, why)));
        }
        return files;
    }

    /** What somebody asked for. @throws RulesetException when nobody can tell what */
    Optional<Pin> pin() {
        Path file = folder.resolve(PIN);
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Pin.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            String why = "cannot be read; remove it, or ask for a ruleset again with 'rules rollback'";
            throw new RulesetException(List.of(new Problem(file.toString(), 0, why)));
        }
    }

    void pin(Pin pin) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".pin", ".json");
        try {
            Files.writeString(aside, JSON.writeValueAsString(pin));
            Files.move(aside, folder.resolve(PIN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    void unpin() throws IOException {
        Files.deleteIfExists(folder.resolve(PIN));
    }
}
