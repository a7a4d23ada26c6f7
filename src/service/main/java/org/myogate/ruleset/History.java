package org.myogate.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What befell the rules of a service, a line for each event, the newest last.
 *
 * @param file of JSON lines
 */
record History(Path file) {

    private static final int LINES = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Adds an event; of a file that grew to twice its size only the newer half stays. */
    void add(Event event) throws IOException {
        Files.createDirectories(file.getParent());
        String line = JSON.writeValueAsString(event) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > 2 * LINES) {
            Path aside = file.resolveSibling(".history.new");
            Files.write(aside, lines.subList(lines.size() - LINES, lines.size()));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** In the order they happened; a line that a dying process left half written is none. */
    List<Event> events() {
        if (Files.notExists(file)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                read(line).ifPresent(events::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static Optional<Event> read(String line) {
        try {
            Event event = JSON.readValue(line, Event.class);
            return event.isWhole() ? Optional.of(event) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
