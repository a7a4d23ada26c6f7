package org.myogate.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files to read, sorted into their folders; each file once, however often it is named. */
final class FileWalk {

    private static final String EXPECTED = "expected.json";

    private final Map<Path, Found> byFolder = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private FileWalk() {}

    /**
     * The files of one folder, or a problem in their place.
     *
     * @param files in the order to read them
     * @param problem null when there are files
     */
    record Found(List<Path> files, @Nullable FileProblem problem) {}

    static List<Found> of(List<Path> arguments) {
        FileWalk walk = new FileWalk();
        arguments.forEach(walk::argument);
        return walk.found;
    }

    private void argument(Path path) {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!Files.exists(path)) {
            problem(path, "there is no such file");
        } else if (isJson(path)) {
            add(path);
        } else {
            problem(path, "only *.json and *.ndjson are read");
        }
    }

    private void folder(Path folder) {
        Visitor visitor = new Visitor(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visitor.files.stream().sorted(BY_FOLDER).forEach(this::add);
        visitor.failed.forEach(path -> problem(path, "cannot be read"));
    }

    /** A folder before what is inside it, and that before the next folder, whatever characters the names hold. */
    private static final Comparator<Path> BY_FOLDER = Comparator.comparing(
                    Path::getParent, Comparator.nullsFirst(FileWalk::compareByName))
            .thenComparing(path -> String.valueOf(path.getFileName()));

    private static int compareByName(Path one, Path other) {
        int shorter = Math.min(one.getNameCount(), other.getNameCount());
        for (int i = 0; i < shorter; i++) {
            int order = one.getName(i).toString().compareTo(other.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.getNameCount(), other.getNameCount());
    }

    private void add(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.resolveSibling("");
        if (seen.add(absolute)) {
            Found files = byFolder.get(folder);
            if (files == null) {
                files = new Found(new ArrayList<>(), null);
                byFolder.put(folder, files);
                found.add(files);
            }
            files.files().add(file);
        }
    }

    private void problem(Path path, String message) {
        found.add(new Found(List.of(), new FileProblem(path, 1, message)));
    }

    private static boolean isJson(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".ndjson");
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().length() > 1
                && name.toString().startsWith(".")
                && !name.toString().equals("..");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> failed = new ArrayList<>();

        private Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(start) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isExpected = String.valueOf(file.getFileName()).equals(EXPECTED);
            if (isJson(file) && !isHidden(file) && !isExpected && attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                failed.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link that leads back, or a folder without permission. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (!isHidden(path)) {
                failed.add(path);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
