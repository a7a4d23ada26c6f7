package org.myogate.viewer.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myogate.ruleset.BadSettings;

/** Reads users as {@code htpasswd -B} writes them: a line {@code name:hash} for each. */
final class UserFile {

    /** Neither a colon, which ends it, nor what could pass for another line. */
    static final Pattern NAME = Pattern.compile("[^\\s:\\p{Cntrl}]{1,64}");

    static final int COST_MIN = 10;
    static final int COST_MAX = 15;

    private static final long BYTES_MAX = 1 << 20;
    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");
    private static final String CURE = "; 'myogate viewer password NAME' prints a good line";

    private final Path file;
    private final Map<String, String> users = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private UserFile(Path file) {
        this.file = file;
    }

    /**
     * The hashes by name, at least one.
     *
     * @throws BadSettings naming each mistake as {@code FILE:LINE what}; it never quotes a line
     */
    static Map<String, String> read(Path file) {
        UserFile users = new UserFile(file);
        users.checkReaders();
        List<String> lines = users.lines();
        for (int i = 0; i < lines.size(); i++) {
            users.take(lines.get(i), i + 1);
        }
        if (users.users.isEmpty() && users.problems.isEmpty()) {
            users.problem(Math.max(1, lines.size()), "names no user" + CURE);
        }
        if (!users.problems.isEmpty()) {
            throw new BadSettings(String.join("\n", users.problems));
        }
        return Map.copyOf(users.users);
    }

    /** Hashes can be guessed at leisure by whoever has them. */
    private void checkReaders() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new BadSettings(file + ":1 can be read or written by everybody on this machine; chmod 600 it");
            }
        } catch (UnsupportedOperationException e) {
            // No such permissions here: who may read it, the file system says in its own way.
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private List<String> lines() {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new BadSettings(file + ":1 is longer than any list of users");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private BadSettings unreadable() {
        return new BadSettings(file + ":1 cannot be read as text; myogate.viewer.users names it");
    }

    private void take(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        Matcher hash = HASH.matcher(line.substring(colon + 1).stripTrailing());
        if (!NAME.matcher(name).matches()) {
            problem(number, "is not name:hash with a name of 1 to 64 characters without spaces" + CURE);
        } else if (!hash.matches()) {
            problem(number, "holds no bcrypt hash ($2y$, $2a$ or $2b$)" + CURE);
        } else if (isCostOdd(Integer.parseInt(hash.group(1)))) {
            problem(number, "has a bcrypt cost that is not " + COST_MIN + " to " + COST_MAX + CURE);
        } else if (users.putIfAbsent(name, hash.group()) != null) {
            problem(number, "names a user whom an earlier line names, too");
        }
    }

    private static boolean isCostOdd(int cost) {
        return cost < COST_MIN || cost > COST_MAX;
    }

    private void problem(int line, String what) {
        problems.add(file + ":" + line + " " + what);
    }
}
