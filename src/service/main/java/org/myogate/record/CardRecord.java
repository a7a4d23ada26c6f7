package org.myogate.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.Card;
import org.myogate.card.Quiet;

/**
 * What was shown and what was answered. Safe to share; every method throws Spring's {@code DataAccessException} or {@code
 * TransactionException} when the database does not answer in time.
 */
public final class CardRecord {

    private final RecordStore store;
    private final RecordKeys keys;
    private final QuietSettings quiet;

    /**
     * Over a database that has the tables.
     *
     * @param patience how long one statement of a call may take, at least a second
     */
    public CardRecord(DataSource database, RecordKeys keys, QuietSettings quiet, Duration patience) {
        this.store = new RecordStore(database, patience);
        this.keys = keys;
        this.quiet = quiet;
    }

    /**
     * What is not said again in this call.
     *
     * @param repeatDays of the ruleset, which counts where the service sets none
     */
    public Quiet quiet(Client client, CallContext call, int repeatDays, Instant now) {
        Duration override = Duration.ofDays(quiet.overrideDays());
        Duration repeat = Duration.ofDays(quiet.repeatDays() > 0 ? quiet.repeatDays() : Math.max(0, repeatDays));
        Duration longest = override.compareTo(repeat) > 0 ? override : repeat;
        if (longest.isZero()) {
            return Quiet.NONE;
        }
        List<EarlierCard> cards = store.earlier(keys.patientKeys(client, call.patientId()), now.minus(longest));
        return new EarlierCards(cards, keys, call.hookInstance(), now, override, repeat);
    }

    /** Writes down what an answer shows. The same call again is written down once. */
    public void shown(Client client, CallContext call, Answer answer, Instant now) {
        HashKey key = keys.newest();
        String patient = RecordKeys.patientKey(key, client, call.patientId());
        List<ShownCard> cards = answer.cards().stream()
                .map(card -> shown(card, answer, call, patient, key, now))
                .toList();
        if (!cards.isEmpty()) {
            store.addShown(cards);
        }
    }

    private static ShownCard shown(
            Card card, Answer answer, CallContext call, String patient, HashKey key, Instant now) {
        Card.Provenance provenance = card.extension().provenance();
        return new ShownCard(
                card.uuid(),
                patient,
                key.id(),
                RecordKeys.factsHash(key, answer.facts().getOrDefault(card.uuid(), "")),
                call.serviceId(),
                call.hookInstance(),
                card.source().topic().code(),
                card.indicator(),
                provenance.ruleset(),
                provenance.rules(),
                now);
    }

    /**
     * Writes down what was answered, all of it or nothing. What is returned from here outlives the process.
     *
     * @return how many reports are of cards that were never shown; those are not kept
     */
    public int answered(List<Feedback> answers, Instant now) {
        return store.addAnswered(answers, now);
    }

    /** How the cards of each rule fared, by rule. */
    public List<RuleCount> rules() {
        return store.rules();
    }

    /** Deletes all that was kept of one patient. */
    public Deleted forget(Client client, String patientId) {
        return store.deletePatients(keys.patientKeys(client, patientId));
    }

    /** Deletes all that was kept under one of a patient's keys. */
    public Deleted forget(String patientKey) {
        return store.deletePatients(List.of(patientKey));
    }

    /** Deletes what is older than it may be. */
    public Deleted forgetBefore(Instant moment) {
        return store.deleteBefore(moment);
    }
}
