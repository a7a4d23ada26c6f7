package org.myogate.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The secrets behind the hashes of the record, one a line in {@code record.keys}, the newest last. The newest makes the
 * hashes of new rows; the others still find older ones. Whoever takes an old key out of the file can find its rows no more.
 */
public final class RecordKeys {

    /** In the folder {@code myogate.home}. */
    public static final String FILE = "record.keys";

    private static final String OF_PATIENT = "patient";
    private static final String OF_FACTS = "facts";

    private final List<HashKey> newestFirst;

    private RecordKeys(List<HashKey> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /**
     * The keys of an installation, made at the first start.
     *
     * @throws UnusableRecord when the file can be neither read nor made, or holds something else
     */
    public static RecordKeys in(Path home) {
        try {
            List<HashKey> keys = new ArrayList<>();
            new SecretFile(home, FILE)
                    .readOrMake()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(HashKey::of)
                    .forEach(keys::add);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no key");
            }
            Collections.reverse(keys);
            return new RecordKeys(keys);
        } catch (IOException e) {
            throw new UnusableRecord(
                    "myogate.home " + home.toAbsolutePath() + ": "
                            + e.getClass().getSimpleName() + " at " + e.getMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            // Not the cause itself: its message could quote a key.
            throw new UnusableRecord(
                    "myogate.home " + home.toAbsolutePath() + ": " + FILE
                            + " must hold keys of 64 hexadecimal digits, one a line, the newest last",
                    null);
        }
    }

    /**
     * The keys of an installation that has run before. With others nothing of it would be found.
     *
     * @throws UnusableRecord when they are not there
     */
    public static RecordKeys existing(Path home) {
        if (Files.notExists(home.resolve(FILE))) {
            throw new UnusableRecord(
                    "myogate.home " + home.toAbsolutePath() + " holds no " + FILE + ": no service ran on it", null);
        }
        return in(home);
    }

    /** Adds a new key; a service that runs takes it up at its next start. Returns its id. */
    public static String rotate(Path home) throws IOException {
        existing(home);
        SecretFile file = new SecretFile(home, FILE);
        String key = SecretFile.newKey();
        file.write(file.readOrMake().strip() + "\n" + key + "\n");
        return HashKey.of(key).id();
    }

    HashKey newest() {
        return newestFirst.get(0);
    }

    List<HashKey> all() {
        return newestFirst;
    }

    /**
     * Under which keys rows of this patient may stand, by the newest secret first.
     *
     * @param patientId logical id of the Patient
     */
    public List<String> patientKeys(Client client, String patientId) {
        return newestFirst.stream()
                .map(key -> patientKey(key, client, patientId))
                .toList();
    }

    static String patientKey(HashKey key, Client client, String patientId) {
        return key.hash(OF_PATIENT, client.issuer(), client.tenant(), patientId);
    }

    /** @param facts digest of what a card rests on */
    static String factsHash(HashKey key, String facts) {
        return key.hash(OF_FACTS, facts);
    }
}
