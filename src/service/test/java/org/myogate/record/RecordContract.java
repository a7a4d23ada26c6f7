package org.myogate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.CallContext;
import org.myogate.card.Quiet;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the record does, on whichever database it lies. Each test has patients and cards of its own. */
abstract class RecordContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Client CLINIC = new Client("https://ehr.example.org", "north");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path home;

    private String patient;
    private String rule;
    private CardRecord record;

    /** Migrated. */
    abstract DataSource database();

    @BeforeEach
    void begin() {
        patient = UUID.randomUUID().toString();
        rule = "EX-" + UUID.randomUUID();
        record = open();
    }

    private CardRecord open() {
        return open(new QuietSettings(30, 0));
    }

    private CardRecord open(QuietSettings quiet) {
        return new CardRecord(database(), RecordKeys.in(home), quiet, PATIENCE);
    }

    private CallContext call(String hookInstance) {
        return OneCard.call(hookInstance, patient);
    }

    private CallContext call() {
        return call(UUID.randomUUID().toString());
    }

    private String show(CardRecord on, Client client, CallContext call, String facts, Instant at) {
        String uuid = UUID.randomUUID().toString();
        on.shown(client, call, OneCard.answer(uuid, "exercise", facts, rule), at);
        return uuid;
    }

    private String show(String facts) {
        return show(record, CLINIC, call(), facts, NOON);
    }

    private static Feedback overridden(String card, Instant at) {
        return new Feedback(
                card, Feedback.Outcome.OVERRIDDEN, at, List.of(), new Quiet.Reason("http://x", "not-now"), false);
    }

    private static Feedback accepted(String card, Instant at, String... suggestions) {
        return new Feedback(card, Feedback.Outcome.ACCEPTED, at, List.of(suggestions), null, false);
    }

    private Optional<Quiet.Before> about(CardRecord on, Client client, CallContext call, String facts, Instant now) {
        return on.quiet(client, call, 0, now).about("exercise", facts);
    }

    private Optional<Quiet.Before> about(String facts, Instant now) {
        return about(record, CLINIC, call(), facts, now);
    }

    private RuleCount count(String id) {
        return record.rules().stream()
                .filter(each -> each.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("cds-hooks-77")
    void countsEachCardOnceForEachRuleOnIt() {
        String other = "DI-" + UUID.randomUUID();
        String uuid = UUID.randomUUID().toString();
        CallContext call = call();
        record.shown(CLINIC, call, OneCard.answer(uuid, "exercise", "f", rule, other), NOON);
        record.shown(CLINIC, call, OneCard.answer(uuid, "exercise", "f", rule, other), NOON.plusSeconds(1));
        show("f");

        assertThat(count(rule)).isEqualTo(new RuleCount(rule, "r@1", 2, 0, 0, new TreeMap<>()));
        assertThat(count(other).shown()).isEqualTo(1);
    }

    @Test
    @Tag("cds-hooks-76")
    void takesTheSameReportOnceAndAnotherReportOfTheSameCardToo() {
        String card = show("f");
        assertThat(record.answered(List.of(accepted(card, NOON, "s1", "s2"), accepted(card, NOON, "s2", "s1")), NOON))
                .isZero();
        record.answered(List.of(accepted(card, NOON, "s1", "s2")), NOON.plusSeconds(60));
        assertThat(rows(card)).isEqualTo(1);

        record.answered(
                List.of(
                        accepted(card, NOON, "s3"),
                        accepted(card, NOON.plusMillis(1), "s1", "s2"),
                        overridden(card, NOON.plusSeconds(2))),
                NOON);

        assertThat(rows(card)).isEqualTo(4);
        assertThat(count(rule)).satisfies(counted -> {
            assertThat(counted.shown()).isEqualTo(1);
            assertThat(counted.accepted()).isEqualTo(1);
            assertThat(counted.overridden()).isEqualTo(1);
            assertThat(counted.reasons()).isEqualTo(Map.of("not-now", 1L));
        });
    }

    private Integer rows(String card) {
        return new JdbcTemplate(database())
                .queryForObject("select count(*) from answered_card where card = ?", Integer.class, card);
    }

    @Test
    @Tag("cds-hooks-80")
    void countsReportsOfCardsItNeverShowedAndKeepsNone() {
        String card = show("f");
        String never = UUID.randomUUID().toString();

        assertThat(record.answered(
                        List.of(overridden(never, NOON), overridden(card, NOON), overridden("no uuid", NOON)), NOON))
                .isEqualTo(2);
        assertThat(rows(never)).isZero();
        assertThat(rows(card)).isEqualTo(1);
    }

    @Test
    void keepsAllOfABatchOrNothing() {
        String first = show("f");
        String second = show("f");
        Feedback unwritable = new Feedback(
                second,
                Feedback.Outcome.OVERRIDDEN,
                NOON,
                List.of(),
                new Quiet.Reason("http://x", "c".repeat(65)),
                false);

        assertThatThrownBy(() -> record.answered(List.of(overridden(first, NOON), unwritable), NOON))
                .isInstanceOf(DataAccessException.class);

        assertThat(rows(first)).isZero();
    }

    @Test
    void keepsBackWhatWasOverriddenOnTheSameFactsForItsTime() {
        record.answered(List.of(overridden(show("f"), NOON)), NOON);

        assertThat(about("f", NOON.plus(Duration.ofDays(29)))).hasValueSatisfying(before -> {
            assertThat(before.kind()).isEqualTo(Quiet.Kind.OVERRIDDEN);
            assertThat(before.since()).isEqualTo(NOON);
            assertThat(before.until()).isEqualTo(NOON.plus(Duration.ofDays(30)));
            assertThat(before.reason()).isEqualTo(new Quiet.Reason("http://x", "not-now"));
        });
        assertThat(about("f", NOON.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(about("other facts", NOON)).isEmpty();
        assertThat(record.quiet(CLINIC, call(), 0, NOON).about("diet", "f")).isEmpty();
        assertThat(about(open(new QuietSettings(0, 0)), CLINIC, call(), "f", NOON))
                .isEmpty();
    }

    @Test
    void goesByTheNewestAnswer() {
        String card = show("f");
        record.answered(
                List.of(overridden(card, NOON), accepted(card, NOON.plusSeconds(9), "s")), NOON.plusSeconds(10));
        assertThat(about("f", NOON.plusSeconds(20))).isEmpty();

        record.answered(List.of(overridden(show("f"), NOON.plusSeconds(30))), NOON.plusSeconds(31));
        assertThat(about("f", NOON.plusSeconds(40))).isPresent();
    }

    /** A client whose clock runs ahead would otherwise silence a card for years. */
    @Test
    void takesNoAnswerForLaterThanItCame() {
        record.answered(List.of(overridden(show("f"), NOON.plus(Duration.ofDays(4000)))), NOON);

        assertThat(about("f", NOON.plus(Duration.ofDays(31)))).isEmpty();
    }

    @Test
    void tellsPatientsOfTwoClientsWithOneIdApart() {
        record.answered(List.of(overridden(show("f"), NOON)), NOON);

        assertThat(about("f", NOON)).isPresent();
        assertThat(about(record, new Client(CLINIC.issuer(), "south"), call(), "f", NOON))
                .isEmpty();
        assertThat(about(record, new Client("https://other.example.org", "north"), call(), "f", NOON))
                .isEmpty();
        assertThat(about(record, Client.UNKNOWN, call(), "f", NOON)).isEmpty();
    }

    /** The uuid of a card is made of its call; a client that uses one call for two patients gets one uuid for both. */
    @Test
    void silencesNobodyByACardThatWasShownOfTwoPatients() {
        String card = UUID.randomUUID().toString();
        CallContext call = call();
        record.shown(CLINIC, call, OneCard.answer(card, "exercise", "f", rule), NOON);
        CallContext other = new CallContext(
                call.serviceId(), call.hookInstance(), "another-" + patient, null, false, Set.of(), false);
        record.shown(CLINIC, other, OneCard.answer(card, "exercise", "f", rule), NOON);
        record.answered(List.of(overridden(card, NOON)), NOON);

        assertThat(about("f", NOON)).isEmpty();
        assertThat(about(record, CLINIC, other, "f", NOON)).isEmpty();
        assertThat(count(rule).shown()).isEqualTo(1);
    }

    @Test
    void repeatsWhatWasShownUnlessASiteSaysNot() {
        CallContext first = call();
        show(record, CLINIC, first, "f", NOON);
        CardRecord ninety = open(new QuietSettings(30, 90));
        Instant later = NOON.plus(Duration.ofDays(89));

        assertThat(about("f", later)).isEmpty();
        assertThat(about(ninety, CLINIC, call(), "f", later))
                .hasValueSatisfying(before -> assertThat(before.kind()).isEqualTo(Quiet.Kind.SHOWN));
        assertThat(about(ninety, CLINIC, call(), "f", NOON.plus(Duration.ofDays(90))))
                .isEmpty();
        assertThat(about(ninety, CLINIC, call(), "g", later)).isEmpty();
        assertThat(record.quiet(CLINIC, call(), 90, later).about("exercise", "f"))
                .as("the ruleset's own setting")
                .isPresent();
    }

    @Test
    @Tag("cds-hooks-21")
    void answersTheSameCallAgain() {
        CardRecord ninety = open(new QuietSettings(30, 90));
        CallContext call = call();
        show(ninety, CLINIC, call, "f", NOON);

        assertThat(about(ninety, CLINIC, call, "f", NOON)).isEmpty();
        assertThat(about(ninety, CLINIC, call(), "f", NOON)).isPresent();
    }

    @Test
    void findsRowsOfAnOlderKeyAndMakesNewOnesWithTheNewest() throws IOException {
        record.answered(List.of(overridden(show("f"), NOON)), NOON);
        List<String> before = RecordKeys.in(home).patientKeys(CLINIC, patient);
        String id = RecordKeys.rotate(home);
        CardRecord rotated = open();

        assertThat(about(rotated, CLINIC, call(), "f", NOON)).isPresent();
        show(rotated, CLINIC, call(), "g", NOON);
        assertThat(RecordKeys.in(home).patientKeys(CLINIC, patient)).hasSize(2).endsWith(before.get(0));
        assertThat(new JdbcTemplate(database())
                        .queryForList(
                                "select key_id from shown_card where patient_key = ?",
                                String.class,
                                RecordKeys.in(home).patientKeys(CLINIC, patient).get(0)))
                .containsExactly(id);
        assertThat(rotated.forget(CLINIC, patient)).isEqualTo(new Deleted(2, 1));
    }

    @Test
    void forgetsAPatientWithEveryAnswerAndNobodyElse() {
        String card = show("f");
        record.answered(List.of(overridden(card, NOON)), NOON);
        String other = show(record, new Client("https://other.example.org", ""), call(), "f", NOON);
        String key = RecordKeys.in(home).patientKeys(CLINIC, patient).get(0);

        assertThat(record.forget(key)).isEqualTo(new Deleted(1, 1));
        assertThat(record.forget(key)).isEqualTo(new Deleted(0, 0));
        assertThat(about("f", NOON)).isEmpty();
        assertThat(rows(card)).isZero();
        assertThat(record.answered(List.of(overridden(other, NOON)), NOON)).isZero();
    }

    @Test
    void deletesWhatIsOlderThanItMayBe() {
        Instant old = Instant.parse("2001-02-03T04:05:06Z");
        String gone = show(record, CLINIC, call(), "f", old);
        record.answered(List.of(overridden(gone, NOON)), NOON);
        String kept = show(record, CLINIC, call(), "f", old.plusSeconds(2));
        record.answered(List.of(overridden(kept, NOON)), NOON);

        assertThat(record.forgetBefore(old.plusSeconds(1))).isEqualTo(new Deleted(1, 1));
        assertThat(rows(gone)).isZero();
        assertThat(rows(kept)).isEqualTo(1);
    }

    @Test
    void holdsNeitherPatientNorFactsInClear() {
        String card = show("the facts");

        Map<String, Object> row =
                new JdbcTemplate(database()).queryForMap("select * from shown_card where card = ?", card);

        assertThat(row.values()).hasSize(11).noneMatch(value -> {
            String text = String.valueOf(value);
            return text.contains(patient) || text.contains("the facts") || text.contains("ehr.example.org");
        });
        assertThat(row.get("patient_key").toString()).matches("[0-9a-f]{64}");
    }
}
