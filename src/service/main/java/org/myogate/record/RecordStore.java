package org.myogate.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Quiet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two tables. Rows are added and, after their time or for a patient, deleted; none is ever changed. */
final class RecordStore {

    private static final String ADD_SHOWN = """
            insert into shown_card (card, patient_key, key_id, facts_hash, service, hook_instance, topic, indicator,
                ruleset, rules, shown_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String ADD_ANSWERED = """
            insert into answered_card (digest, card, outcome, answered_at, received_at, reason_system, reason_code,
                commented)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** A card that was shown of two patients, by a client that uses one call twice, is nobody's. */
    private static final String EARLIER = """
            select s.topic, s.key_id, s.facts_hash, s.hook_instance, s.shown_at,
                a.outcome, least(a.answered_at, a.received_at) as answered_at, a.reason_system, a.reason_code
            from shown_card s left join answered_card a on a.card = s.card
            where s.patient_key in (:patient) and (s.shown_at >= :since or a.received_at >= :since)
                and not exists (select 1 from shown_card o where o.card = s.card and o.patient_key not in (:patient))""";

    /** What {@code rules} is parted by; no rule's name holds it. */
    static final String BETWEEN_RULES = "\n";

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final WholeTables tables;

    RecordStore(DataSource database, Duration patience) {
        this.template = new JdbcTemplate(database);
        this.template.setQueryTimeout((int) Math.max(1, patience.toSeconds()));
        this.client = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.tables = new WholeTables(database);
    }

    /** Adds those that are not there yet. */
    void addShown(List<ShownCard> cards) {
        transaction.executeWithoutResult(status -> template.batchUpdate(
                ADD_SHOWN, cards.stream().map(RecordStore::row).toList()));
    }

    private static Object[] row(ShownCard card) {
        return new Object[] {
            card.card(),
            card.patientKey(),
            card.keyId(),
            card.factsHash(),
            card.service(),
            card.hookInstance(),
            card.topic(),
            card.indicator(),
            card.ruleset(),
            String.join(BETWEEN_RULES, card.rules()),
            utc(card.shownAt())
        };
    }

    /**
     * Adds all or, when one cannot be written, none; what is there already stays as it is.
     *
     * @return how many of them name a card that was never shown; those are not kept
     */
    int addAnswered(List<Feedback> answers, Instant now) {
        Integer unknown = transaction.execute(status -> {
            Set<String> known =
                    known(answers.stream().map(Feedback::card).distinct().toList());
            List<Feedback> kept = answers.stream()
                    .filter(answer -> known.contains(answer.card()))
                    .toList();
            template.batchUpdate(
                    ADD_ANSWERED, kept.stream().map(answer -> row(answer, now)).toList());
            return answers.size() - kept.size();
        });
        return unknown == null ? 0 : unknown;
    }

    private Set<String> known(List<String> cards) {
        Set<String> known = new HashSet<>();
        // One at a time: a list of thousands would be more than a statement takes.
        for (String card : cards) {
            known.addAll(client.sql("select card from shown_card where card = :card limit 1")
                    .param("card", card)
                    .query(String.class)
                    .list());
        }
        return known;
    }

    private static @Nullable Object[] row(Feedback answer, Instant now) {
        Quiet.Reason reason = answer.reason();
        return new @Nullable Object[] {
            answer.digest(),
            answer.card(),
            answer.outcome().word(),
            utc(answer.at()),
            utc(now),
            reason == null ? null : reason.system(),
            reason == null ? null : reason.code(),
            answer.commented()
        };
    }

    /** @param since the earliest moment at which anything that still counts can have been shown or answered */
    List<EarlierCard> earlier(List<String> patientKeys, Instant since) {
        return client.sql(EARLIER)
                .param("patient", patientKeys)
                .param("since", utc(since))
                .query((row, number) -> earlier(row))
                .list();
    }

    private static EarlierCard earlier(ResultSet row) throws SQLException {
        return new EarlierCard(
                row.getString("topic"),
                row.getString("key_id"),
                row.getString("facts_hash"),
                row.getString("hook_instance"),
                row.getObject("shown_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static EarlierCard.@Nullable Answer answer(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        String system = row.getString("reason_system");
        String code = row.getString("reason_code");
        return new EarlierCard.Answer(
                Feedback.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                system == null || code == null ? null : new Quiet.Reason(system, code));
    }

    /** Deletes every card of these patients and every answer to one. */
    Deleted deletePatients(List<String> patientKeys) {
        return delete("patient_key in (:these)", patientKeys, "false");
    }

    /** Deletes every card that was shown before this moment with the answers to it, and every answer that came before. */
    Deleted deleteBefore(Instant moment) {
        return delete("shown_at < :these", utc(moment), "received_at < :these");
    }

    private Deleted delete(String whichShown, Object these, String whichAnswered) {
        return tables.work(all -> {
            String answered = "delete from answered_card where " + whichAnswered
                    + " or card in (select card from shown_card where " + whichShown + ")";
            int answers = all.sql(answered).param("these", these).update();
            int cards = all.sql("delete from shown_card where " + whichShown)
                    .param("these", these)
                    .update();
            return new Deleted(cards, answers);
        });
    }

    /** How the cards of each rule fared, by rule. */
    List<RuleCount> rules() {
        return tables.work(all -> new RuleCounts(all).all());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
