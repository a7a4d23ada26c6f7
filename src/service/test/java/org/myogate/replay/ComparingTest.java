package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myogate.card.Answer;
import org.myogate.intake.ReplayCase;
import org.myogate.replay.Change.Kind;
import org.myogate.replay.Evaluator.Evaluated;

class ComparingTest {

    private static final String SECRET = "Jane Roe";
    private static final int THREADS = 3;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> seen = new ArrayList<>();

    @Test
    void handsOnInTheOrderOfTheCasesThoughThreadsFinishInAnother() {
        List<String> patients = IntStream.range(0, 60).mapToObj(i -> "p" + i).toList();

        int exit = run(patients.stream()
                .map(patient -> Cases.of(patient + ".json", patient))
                .iterator());

        assertThat(exit).isEqualTo(Exit.GOOD);
        assertThat(seen).isEqualTo(patients);
    }

    @Test
    void holdsAFewCasesAtATimeOfAFileWithoutEnd() {
        Iterator<ReplayCase> cases = new Iterator<>() {
            private int taken;

            @Override
            public boolean hasNext() {
                return taken < 500;
            }

            @Override
            public ReplayCase next() {
                assertThat(taken - seen.size()).isLessThanOrEqualTo(THREADS * 4 + 1);
                return Cases.of("a.ndjson", "p" + taken++);
            }
        };

        assertThat(run(cases)).isEqualTo(Exit.GOOD);
        assertThat(seen).hasSize(500);
    }

    @Test
    void aFaultOfOursStopsOneCaseAndTellsNothingOfThePatient() {
        int exit = run(Stream.of("p1", "broken", "deep", "p2")
                .map(p -> Cases.of(p + ".json", p))
                .iterator());

        assertThat(exit).isEqualTo(Exit.FAULT);
        assertThat(seen).containsExactly("p1", "p2");
        assertThat(errors())
                .contains("broken.json:0 a fault of Myogate, not of the input: java.lang.IllegalStateException")
                .contains("deep.json:0 a fault of Myogate, not of the input: java.lang.StackOverflowError")
                .doesNotContain(SECRET);
    }

    @Test
    void inputThatBreaksOffIsUnusableAndWhatCameBeforeIsCompared() {
        Iterator<ReplayCase> cases = Stream.of("p1", "p2")
                .map(patient -> {
                    if (patient.equals("p2")) {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }
                    return Cases.of("a.json", patient);
                })
                .iterator();

        assertThat(run(cases)).isEqualTo(Exit.UNUSABLE);
        assertThat(seen).containsExactly("p1");
        assertThat(errors()).contains("the disk is gone");
    }

    @Test
    void messagesStandInTheOrderOfTheCases() {
        int exit = run(List.of(
                        Cases.of("broken.json", "broken"),
                        Cases.unreadable("x.json", 7, "is no JSON"),
                        Cases.of(Path.of("r.json"), "p1", "someday", null))
                .iterator());

        assertThat(exit).isEqualTo(Exit.FAULT);
        assertThat(errors().lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("broken.json:0", "x.json:7", "r.json:0");
    }

    @Test
    void aComparisonHoldsNoMoreThanItsExamplesHoweverManyPatientsChange() {
        Comparison comparison = new Comparison(3);
        for (int i = 0; i < 2_000; i++) {
            Change change = Change.ofRule("EX-0" + i % 2, RuleChanges.NOW, "", "");
            comparison.add(new PatientChange("a.ndjson", "p" + i, i % 10 == 0 ? List.of() : List.of(change)));
        }

        assertThat(comparison.count()).isEqualTo("1,800 of 2,000 patients change: 2 rules, 0 cards");
        assertThat(comparison.first()).extracting(PatientChange::patient).containsExactly("p1", "p2", "p3");
        assertThat(comparison.rows(Kind.RULE)).extracting(Comparison.Row::name).containsExactly("EX-01", "EX-00");
        assertThat(comparison.rows(Kind.RULE))
                .extracting(Comparison.Row::patients)
                .containsExactly(1_000, 800);
        assertThat(comparison.rows(Kind.RULE))
                .allSatisfy(row -> assertThat(row.examples()).hasSize(3));
    }

    private int run(Iterator<ReplayCase> cases) {
        Messages messages = new Messages(new PrintStream(err, true, StandardCharsets.UTF_8));
        Evaluators evaluators = one -> (record, call, asOf, isMomentAsked) -> evaluated(record.id());
        return new Comparing(
                        evaluators,
                        evaluators,
                        new Moments(null, ZoneOffset.UTC, Instant.parse("2026-11-25T18:00:00Z")),
                        (file, one, other) -> new PatientChange(
                                file, one.outcome().snapshot().person().id(), List.of()),
                        messages)
                .run(cases, THREADS, change -> seen.add(change.patient()));
    }

    private static Evaluated evaluated(String patient) throws IllegalStateException {
        switch (patient) {
            case "broken" -> throw new IllegalStateException(SECRET);
            case "deep" -> throw new StackOverflowError(SECRET);
            default -> shortWhile();
        }
        return new Evaluated(HandMade.empty(patient), Answer.silent(HandMade.NOTHING_KNOWN));
    }

    /** So that threads finish in another order than they began. */
    private static void shortWhile() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(2_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
