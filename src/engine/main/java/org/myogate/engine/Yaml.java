package org.myogate.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myogate.table.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file of a rules folder, read as nodes that know their line. Values stay the text they were written in: a
 * version 1.10 is no number.
 */
final class Yaml {

    private final String file;
    private final Problems problems;

    Yaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * One key of a mapping.
     *
     * @param line of the key, from 1
     * @param value what stands behind it
     */
    record Field(int line, Node value) {}

    /** The root, empty for an empty file and for one that is no YAML, which is a problem. */
    Optional<Node> root(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            problems.add(file, e.getProblemMark().map(Yaml::line).orElse(0), "is no YAML: " + e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(file, 0, "is no YAML: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The keys of a mapping in order; a key twice, or a node that is no mapping, is a problem. */
    Map<String, Field> fields(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(file, line(node), "has to be a list of key: value here");
            return Map.of();
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            String key = text(new Field(line, tuple.getKeyNode()));
            Field first = fields.putIfAbsent(key, new Field(line, tuple.getValueNode()));
            if (first != null) {
                problems.add(file, line, "'" + key + "' stands twice, first in line " + first.line());
            }
        }
        return fields;
    }

    /** The keys of a mapping, of which any that is not known is a problem. */
    Map<String, Field> fields(Node node, Set<String> known) {
        Map<String, Field> fields = fields(node);
        fields.forEach((key, field) -> {
            if (!known.contains(key)) {
                problems.add(file, field.line(), "unknown key '" + key + "'" + Nearest.hint(key, known));
            }
        });
        return fields;
    }

    /** The items of a list; a node that is none is a problem. */
    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        problems.add(file, line(node), "has to be a list of items ('- id: ...') here");
        return List.of();
    }

    /** The trimmed text of a scalar; empty for anything else, which is a problem. */
    String text(Field field) {
        if (field.value() instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.add(file, field.line(), "has to be a plain value here");
        return "";
    }

    /** The text of a key that may be missing but, where it stands, must say something. */
    String optional(Map<String, Field> fields, String key) {
        Field field = fields.get(key);
        if (field == null) {
            return "";
        }
        String text = text(field);
        if (text.isEmpty()) {
            problems.add(file, field.line(), "'" + key + "' is blank");
        }
        return text;
    }

    /** The text of a key that must stand in the mapping that begins at {@code line}. */
    String required(Map<String, Field> fields, String key, int line) {
        if (!fields.containsKey(key)) {
            problems.add(file, line, "'" + key + "' is missing");
        }
        return optional(fields, key);
    }

    void problem(int line, String message) {
        problems.add(file, line, message);
    }

    /** From 1. */
    static int line(Node node) {
        return node.getStartMark().map(Yaml::line).orElse(0);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
