package org.myogate.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shared by all instances on one database. One insert decides: its primary key lets the same token in once, whichever
 * instance asks first. Issuer and id are kept as hashes: they are texts of others, of any length.
 */
final class JdbcSeenTokens implements SeenTokens {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSeenTokens.class);

    /** Rows that ended do no harm, they only take room. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final AtomicLong sweptAtEpochSecond = new AtomicLong();

    JdbcSeenTokens(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstUse(String iss, String jti, Instant until) {
        try {
            sweepNowAndThen();
            jdbc.sql("INSERT INTO seen_token (iss_sha256, jti_sha256, ends_at) VALUES (?, ?, ?)")
                    .params(sha256(iss), sha256(jti), until.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (DataAccessException e) {
            LOG.warn("used tokens cannot be looked up: {}", e.getClass().getSimpleName());
            throw new StoreUnreachable(e);
        }
    }

    private void sweepNowAndThen() {
        Instant now = clock.instant();
        long last = sweptAtEpochSecond.get();
        boolean due = now.getEpochSecond() - last >= BETWEEN_SWEEPS.toSeconds();
        if (!due || !sweptAtEpochSecond.compareAndSet(last, now.getEpochSecond())) {
            return;
        }
        jdbc.sql("DELETE FROM seen_token WHERE ends_at < ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
