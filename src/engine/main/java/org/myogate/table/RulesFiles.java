package org.myogate.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text files of one rules folder by their path inside it, with {@code /} as separator. Hidden ones are left out: an
 * editor keeps its own beside what it edits, and a volume may hold a second copy of all.
 *
 * @param texts path to content, in path order
 */
public record RulesFiles(SortedMap<String, String> texts) {

    private static final String BUNDLED = "rules/ruleset.yaml";

    public RulesFiles {
        texts = new TreeMap<>(texts);
    }

    /** @throws RulesetException when the folder cannot be read or is no rules folder */
    public static RulesFiles of(Path folder) {
        if (!Files.isRegularFile(folder.resolve("ruleset.yaml"))) {
            throw new RulesetException(
                    List.of(new Problem(folder.toString(), 0, "is no rules folder: it holds no ruleset.yaml")));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        // Links are followed: a folder is often put in place by turning one.
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.contains("/.")) {
                    texts.put(path, read(file, path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesFiles(texts);
    }

    /** The rules that the jar carries. */
    public static RulesFiles bundled() {
        URL marker = RulesFiles.class.getClassLoader().getResource(BUNDLED);
        if (marker == null) {
            throw new IllegalStateException("the jar carries no " + BUNDLED);
        }
        try {
            URI uri = marker.toURI();
            if ("file".equals(uri.getScheme())) {
                return of(Path.of(uri).toAbsolutePath().resolveSibling("."));
            }
            return fromJar(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the rules inside the jar cannot be read", e);
        }
    }

    private static RulesFiles fromJar(URI uri) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return of(jar.getPath("rules").toAbsolutePath());
        } catch (FileSystemAlreadyExistsException e) {
            return of(Path.of(uri).resolveSibling(""));
        }
    }

    /** SHA-256 in hexadecimal over all paths and texts: another for every change of a file that is not hidden. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                for (String part : List.of(path, text)) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    /** Content of a file that must be there. @throws RulesetException when it is not */
    public String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new RulesetException(List.of(new Problem(path, 0, "is missing")));
        }
        return text;
    }

    /** Paths below a folder with this ending, in order. */
    public List<String> in(String folder, String ending) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
                .toList();
    }

    private static String read(Path file, String path) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RulesetException(List.of(new Problem(path, 0, "is not UTF-8 text")));
        }
    }

    @Override
    public String toString() {
        return "RulesFiles[" + texts.size() + " files]";
    }
}
