package org.myogate.viewer.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** Who is signed in, in memory only: a restart signs everybody out. Safe for use by several threads. */
final class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final int SESSIONS_MAX = 1000;

    private static final int ID_BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    /** By the hash of the id: what reads this memory cannot sign in with it. */
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(Instant begun, Instant used) {

        boolean isOver(Instant now) {
            return !now.isBefore(begun.plus(LONGEST)) || !now.isBefore(used.plus(IDLE));
        }
    }

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id of 256 random bits in base64url. When there are too many the oldest ends. */
    synchronized String begin() {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        Iterator<String> oldestFirst = sessions.keySet().iterator();
        while (sessions.size() >= SESSIONS_MAX) {
            oldestFirst.next();
            oldestFirst.remove();
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(DigestUtils.sha256Hex(id), new Session(now, now));
        return id;
    }

    /** Whether this id is of a session that goes on; being asked for keeps it from being idle. */
    synchronized boolean isOn(String id) {
        String key = DigestUtils.sha256Hex(id);
        Session session = sessions.get(key);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        if (session.isOver(now)) {
            sessions.remove(key);
            return false;
        }
        sessions.put(key, new Session(session.begun(), now));
        return true;
    }

    synchronized void end(String id) {
        sessions.remove(DigestUtils.sha256Hex(id));
    }
}
