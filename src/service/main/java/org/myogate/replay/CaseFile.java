package org.myogate.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * {@code case.yaml}, of which replay reads two things; the rest is for people.
 *
 * @param asOf the moment the case is told for, null when the file names none
 * @param set site settings the case is told with, as {@code --set} would give them
 * @param setLine where they stand, from 1
 */
record CaseFile(@Nullable Written asOf, Map<String, String> set, int setLine) {

    static final String NAME = "case.yaml";

    private static final String AS_OF = "asOf";
    private static final String SET = "set";

    CaseFile {
        set = Map.copyOf(set);
    }

    /**
     * A moment as written.
     *
     * @param text date or instant
     * @param line where, from 1
     */
    record Written(String text, int line) {}

    /** @throws BadCase when it cannot be read */
    static CaseFile read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            LoadSettings settings = LoadSettings.builder().build();
            Optional<Node> root = new Compose(settings).composeString(Files.readString(file));
            return root.isPresent() && root.get() instanceof MappingNode mapping
                    ? of(mapping, file)
                    : new CaseFile(null, Map.of(), 0);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new BadCase(file.toString(), line, "is not YAML");
        } catch (IOException | YamlEngineException e) {
            throw new BadCase(file.toString(), 0, "cannot be read");
        }
    }

    private static CaseFile of(MappingNode root, Path file) {
        Node asOf = value(root, AS_OF);
        Node set = value(root, SET);
        if (set != null && !(set instanceof MappingNode)) {
            throw new BadCase(file.toString(), line(set), "set: wants KEY: VALUE, each on its own line");
        }
        return new CaseFile(
                asOf instanceof ScalarNode scalar ? new Written(scalar.getValue(), line(scalar)) : null,
                set instanceof MappingNode settings ? settings(settings) : Map.of(),
                set == null ? 0 : line(set));
    }

    private static @Nullable Node value(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> name.equals(text(tuple.getKeyNode())))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> settings(MappingNode mapping) {
        Map<String, String> settings = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> settings.put(text(tuple.getKeyNode()), text(tuple.getValueNode())));
        return settings;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
