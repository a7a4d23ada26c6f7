package org.myogate.viewer.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseCookie;

/** Lets users in by name and password. No name and no password reaches a log: only how many came in and how many did not. */
public final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String METER = "myogate.sign.in";
    private static final String OUTCOME = "outcome";
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int FIELD_MAX = 1000;

    private final Users users;
    private final Sessions sessions;
    private final Attempts attempts;
    private final boolean isSecure;
    /** Half of the cores at most check passwords: calls of an EHR keep the other half. */
    private final Semaphore checking =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Counter signedIn;
    private final Counter refused;

    /**
     * What came of a try.
     *
     * @param session its id, empty when there is none
     * @param waiting how long to wait before the next try, zero when the password was looked at
     */
    public record Tried(String session, Duration waiting) {

        public boolean isIn() {
            return !session.isEmpty();
        }

        @Override
        public String toString() {
            return "Tried[" + isIn() + "]";
        }
    }

    /**
     * Reads the users once: who is taken out of the file is out after the next start.
     *
     * @param file a line {@code name:hash} for each user
     * @param isSecure whether a browser may send the cookie over https only
     * @throws org.myogate.ruleset.BadSettings naming each mistake in the file as {@code FILE:LINE what}
     */
    public SignIn(Path file, boolean isSecure, InstantSource clock, MeterRegistry meters) {
        this.users = Users.of(file);
        this.sessions = new Sessions(clock);
        this.attempts = new Attempts(clock);
        this.isSecure = isSecure;
        this.signedIn = counter(meters, "in");
        this.refused = counter(meters, "refused");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(METER)
                .description("Tries to sign in to the web pages")
                .tag(OUTCOME, outcome)
                .register(meters);
    }

    /** Tries a name with a password. A good one begins a session under a new id. */
    public Tried tried(String name, String password) {
        if (name.length() > FIELD_MAX || password.length() > FIELD_MAX) {
            return refused(Duration.ZERO);
        }
        if (!isThereRoom()) {
            return refused(BUSY);
        }
        try {
            Duration wait = attempts.begin(name);
            if (!wait.isZero() || !users.isRight(name, password)) {
                return refused(wait);
            }
            attempts.good(name);
        } finally {
            checking.release();
        }
        signedIn.increment();
        LOG.info("signed in; {} so far", (long) signedIn.count());
        return new Tried(sessions.begin(), Duration.ZERO);
    }

    private boolean isThereRoom() {
        try {
            return checking.tryAcquire(BUSY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Tried refused(Duration wait) {
        refused.increment();
        LOG.warn("sign-in refused; {} so far", (long) refused.count());
        return new Tried("", wait);
    }

    /** Whether the request comes with the cookie of a session that goes on. */
    public boolean isSignedIn(HttpServletRequest request) {
        return ids(request).anyMatch(sessions::isOn);
    }

    /** Ends whatever session the request comes with. */
    public void signOut(HttpServletRequest request) {
        ids(request).forEach(sessions::end);
    }

    private Stream<String> ids(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue);
    }

    /** What a browser keeps of a session; that of an ended one is empty. Lax, so that a link in an EHR leads here signed in. */
    public ResponseCookie cookie(String session) {
        return ResponseCookie.from(name(), session)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .path("/")
                .maxAge(session.isEmpty() ? Duration.ZERO : Sessions.LONGEST)
                .build();
    }

    /** With this prefix no other host of the same domain can set it. */
    private String name() {
        return isSecure ? "__Host-myogate" : "myogate-session";
    }
}
