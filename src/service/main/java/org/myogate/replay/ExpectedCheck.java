package org.myogate.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds each line against the {@code expected.json} that lies beside its case: an object for the one patient of the
 * folder, or an array of objects, each with its {@code patient}. A key in it is compared whole, one not in it not at
 * all. Not safe for use by several threads.
 */
final class ExpectedCheck {

    static final String FILE = "expected.json";

    private static final String PATIENT = "patient";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Messages messages;
    private final Set<Path> unreadable = new HashSet<>();

    /** Patients of each list that had no line so far. */
    private final Map<Path, Set<String>> awaited = new LinkedHashMap<>();

    /** The file read last, since the patients of one folder come one after another; no more is held. */
    private @Nullable Path lastPath;

    private @Nullable JsonNode lastContent;

    ExpectedCheck(Messages messages) {
        this.messages = messages;
    }

    /**
     * Names every difference of one line.
     *
     * @param file the case as it was named or found
     * @return {@link Exit#GOOD}, {@link Exit#DIFFERENCE}, or {@link Exit#UNUSABLE} for an expected.json nobody can read
     */
    int check(Path file, ObjectNode line) {
        Path path = beside(file);
        if (!Files.isRegularFile(path)) {
            return Exit.GOOD;
        }
        JsonNode expected = content(path);
        if (expected == null) {
            return Exit.UNUSABLE;
        }
        String patient = line.get(PATIENT).asString();
        awaited.getOrDefault(path, new HashSet<>()).remove(patient);
        List<String> differences = differences(expected, patient, line);
        differences.forEach(difference -> messages.say(file + " " + difference));
        return differences.isEmpty() ? Exit.GOOD : Exit.DIFFERENCE;
    }

    /** Names every patient that was expected and had no line; to be called when all lines are written. */
    int finish() {
        int exit = Exit.GOOD;
        for (Map.Entry<Path, Set<String>> list : awaited.entrySet()) {
            for (String patient : list.getValue()) {
                messages.say(list.getKey() + " patient: expected \"" + patient + "\", was nothing");
                exit = Exit.DIFFERENCE;
            }
        }
        return exit;
    }

    private @Nullable JsonNode content(Path path) {
        if (!path.equals(lastPath)) {
            lastPath = path;
            lastContent = unreadable.contains(path) ? null : read(path);
        }
        if (lastContent == null) {
            unreadable.add(path);
        } else if (lastContent.isArray()) {
            awaited.computeIfAbsent(path, first -> patients(lastContent));
        }
        return lastContent;
    }

    private static Set<String> patients(@Nullable JsonNode list) {
        Set<String> patients = new LinkedHashSet<>();
        if (list != null) {
            list.forEach(each -> patients.add(each.path(PATIENT).asString()));
        }
        return patients;
    }

    /** Loose resources of one folder are a case named after the folder. */
    private static Path beside(Path file) {
        return Files.isDirectory(file) ? file.resolve(FILE) : file.resolveSibling(FILE);
    }

    private static List<String> differences(JsonNode expected, String patient, ObjectNode line) {
        if (expected.isObject()) {
            return differences("", expected, line);
        }
        for (JsonNode each : expected) {
            if (each.path(PATIENT).asString().equals(patient)) {
                return differences(patient + " ", each, line);
            }
        }
        return List.of("patient: expected nothing, was \"" + patient + "\"");
    }

    private static List<String> differences(String prefix, JsonNode expected, ObjectNode line) {
        List<String> lines = new ArrayList<>();
        for (String key : expected.propertyNames()) {
            for (String each : Difference.between(key, expected.get(key), line.get(key))) {
                lines.add(prefix + each);
            }
        }
        return lines;
    }

    private @Nullable JsonNode read(Path path) {
        try {
            JsonNode content = MAPPER.readTree(Files.readAllBytes(path));
            if (content.isObject() || isListOfPatients(content)) {
                return content;
            }
            messages.say(path.toString(), 0, "is neither an object nor an array of objects, each with its patient");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            messages.say(path.toString(), line, "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            messages.say(path.toString(), 0, "cannot be read");
        }
        return null;
    }

    private static boolean isListOfPatients(JsonNode content) {
        return content.isArray()
                && content.valueStream().allMatch(each -> each.path(PATIENT).isString());
    }
}
