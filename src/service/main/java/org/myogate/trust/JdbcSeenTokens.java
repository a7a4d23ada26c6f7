package org.myogate.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.codec.digest.DigestUtils;
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
                    .params(DigestUtils.sha256Hex(iss), DigestUtils.sha256Hex(jti), until.atOffset(ZoneOffset.UTC))
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
}
