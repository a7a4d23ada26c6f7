package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.myogate.table.RulesFiles;

/** The bundled rules in a folder of their own, to be edited as a site would. */
record RulesCopy(Path folder) {

    static RulesCopy in(Path folder) throws IOException {
        for (Map.Entry<String, String> file : RulesFiles.bundled().texts().entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        return new RulesCopy(folder);
    }

    /** Replaces what stands there exactly once. */
    RulesCopy edited(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);
        Files.writeString(path, text.replace(from, to));
        return this;
    }

    /** Takes one rule out by its name. */
    RulesCopy without(String file, String rule) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int start = text.indexOf("rule \"" + rule + "\"");
        assertThat(start).as(rule).isNotNegative();
        int end = text.indexOf("\nend", start) + "\nend".length();
        Files.writeString(path, text.substring(0, start) + text.substring(end));
        return this;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
