package org.myogate.viewer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.myogate.intake.BadInput;

/** The names of files that were handed in. */
final class RunName {

    private static final int BAD = 400;
    private static final int LONGEST = 1000;

    private RunName() {}

    /**
     * Where a file of this name goes: below {@code root}, whatever the name says.
     *
     * @throws BadInput with 400 for a name that is none
     */
    static Path path(Path root, String name) {
        List<String> parts = Arrays.stream(name.split("[/\\\\]"))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
                .toList();
        boolean isOdd = name.chars().anyMatch(Character::isISOControl);
        if (parts.isEmpty() || isOdd || name.length() > LONGEST) {
            throw new BadInput(BAD, "value", "A file has no name, or one that is none.", "");
        }
        Path path = root;
        for (String part : parts) {
            path = path.resolve(part);
        }
        return path;
    }
}
