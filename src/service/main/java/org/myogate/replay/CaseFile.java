package org.myogate.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code case.yaml}, of which replay reads one line: the moment the case is told for. */
final class CaseFile {

    static final String NAME = "case.yaml";

    private static final String AS_OF = "asOf";

    private CaseFile() {}

    /**
     * A moment as written.
     *
     * @param text date or instant
     * @param line where, from 1
     */
    record Written(String text, int line) {}

    /** Null when the file names none. @throws BadMoment when it cannot be read */
    static @Nullable Written asOf(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            LoadSettings settings = LoadSettings.builder().build();
            Optional<Node> root = new Compose(settings).composeString(Files.readString(file));
            return root.isPresent() && root.get() instanceof MappingNode mapping ? asOf(mapping) : null;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new BadMoment(file.toString(), line, "is not YAML");
        } catch (IOException | YamlEngineException e) {
            throw new BadMoment(file.toString(), 0, "cannot be read");
        }
    }

    private static @Nullable Written asOf(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(AS_OF)
                    && tuple.getValueNode() instanceof ScalarNode value) {
                int line = value.getStartMark().map(Mark::getLine).orElse(-1) + 1;
                return new Written(value.getValue(), line);
            }
        }
        return null;
    }
}
