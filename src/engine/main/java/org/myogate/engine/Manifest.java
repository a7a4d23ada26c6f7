package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * {@code ruleset.yaml}: what the ruleset is called, whether it is signed off, and what a site has set.
 *
 * @param id its name
 * @param version of this state of it
 * @param date of that version, as written
 * @param signedOff whether a named clinician has signed it
 * @param settings in force, by key, in file order
 * @param shipped the settings of the file itself
 */
record Manifest(
        String id,
        String version,
        String date,
        boolean signedOff,
        Map<String, String> settings,
        Map<String, String> shipped) {

    static final String FILE = "ruleset.yaml";

    private static final Set<String> KEYS = Set.of("id", "version", "date", "signedOff", "settings");

    /**
     * Reads the file and lays a site's own settings over its defaults.
     *
     * @param own settings by key; a key that the file does not have is a problem
     */
    static Manifest read(RulesFiles files, Map<String, String> own, Problems problems) {
        Yaml yaml = new Yaml(FILE, problems);
        Optional<Node> root = yaml.root(files.text(FILE));
        if (root.isEmpty()) {
            yaml.problem(0, "says nothing");
            return new Manifest("", "", "", false, Map.of(), Map.of());
        }
        Map<String, Yaml.Field> fields = yaml.fields(root.get(), KEYS);
        Yaml.Field settings = fields.get("settings");
        Map<String, String> shipped = settings == null ? Map.of() : shipped(yaml, settings);
        return new Manifest(
                yaml.required(fields, "id", 1),
                yaml.required(fields, "version", 1),
                yaml.required(fields, "date", 1),
                isTrue(yaml, fields),
                settings == null ? Map.of() : settings(yaml, settings, shipped, own),
                shipped);
    }

    String name() {
        return id + "@" + version;
    }

    private static boolean isTrue(Yaml yaml, Map<String, Yaml.Field> fields) {
        String text = yaml.required(fields, "signedOff", 1);
        Yaml.Field field = fields.get("signedOff");
        if (field != null && !isYesOrNo(text)) {
            yaml.problem(field.line(), "'signedOff' says neither true nor false");
        }
        return text.equals("true");
    }

    private static Map<String, String> shipped(Yaml yaml, Yaml.Field settings) {
        Map<String, String> shipped = new LinkedHashMap<>();
        yaml.fields(settings.value()).forEach((key, field) -> shipped.put(key, yaml.text(field)));
        return shipped;
    }

    private static Map<String, String> settings(
            Yaml yaml, Yaml.Field settings, Map<String, String> shipped, Map<String, String> own) {
        Map<String, String> inForce = new LinkedHashMap<>(shipped);
        own.forEach((key, value) -> {
            String standard = inForce.get(key);
            if (standard == null) {
                yaml.problem(settings.line(), "has no setting '" + key + "'" + Nearest.hint(key, inForce.keySet()));
            } else if (!isLike(standard, value)) {
                yaml.problem(
                        settings.line(), "setting '" + key + "' cannot be '" + value + "'; it is like " + standard);
            } else {
                inForce.put(key, value);
            }
        });
        return inForce;
    }

    /** Whether a value is of the kind of the default it replaces: yes or no, a number, or a word. */
    private static boolean isLike(String standard, String value) {
        if (isYesOrNo(standard)) {
            return isYesOrNo(value);
        }
        return isNumber(standard) ? isNumber(value) : !value.isBlank();
    }

    private static boolean isYesOrNo(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
