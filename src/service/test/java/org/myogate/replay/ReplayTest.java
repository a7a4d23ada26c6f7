package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.Answer;
import org.myogate.intake.ReplayCase;
import org.myogate.replay.Evaluator.Evaluated;

class ReplayTest {

    private static final String SECRET = "Jane Roe";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesALineForEachPatientInOrder() {
        int exit = run(Cases.of("a.json", "p1"), Cases.of("b.json", "p2"));

        assertThat(exit).isEqualTo(Exit.GOOD);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).startsWith("{\"patient\":\"p1\",\"file\":\"a.json\",\"asOf\":\"");
        assertThat(lines().get(1)).startsWith("{\"patient\":\"p2\",\"file\":\"b.json\",\"asOf\":\"");
        assertThat(errors()).isEmpty();
    }

    @Test
    void eachResultIsWrittenBeforeTheNextCaseIsRead() {
        Iterator<ReplayCase> cases = new Iterator<>() {
            private int taken;

            @Override
            public boolean hasNext() {
                return taken < 3;
            }

            @Override
            public ReplayCase next() {
                assertThat(lines()).hasSize(taken);
                return Cases.of("a.json", "p" + ++taken);
            }
        };

        assertThat(replay(out).run(cases)).isEqualTo(Exit.GOOD);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsAnswered() {
        int exit = run(Cases.unreadable("x.json", 7, "is no JSON"), Cases.of("a.json", "p1"));

        assertThat(exit).isEqualTo(Exit.UNUSABLE);
        assertThat(errors()).isEqualTo("x.json:7 is no JSON\n");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void unusableInputWinsOverADifference() throws IOException {
        Files.writeString(folder.resolve("expected.json"), "{\"gates\": [\"M-4\"]}");

        int exit = run(Cases.of(folder.resolve("b.json").toString(), "p1"));
        assertThat(exit).isEqualTo(Exit.DIFFERENCE);

        exit = run(
                Cases.unreadable("x.json", 1, "odd"),
                Cases.of(folder.resolve("b.json").toString(), "p1"));
        assertThat(exit).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void aFaultOfOursStopsOneCaseAndTellsNothingOfThePatient() {
        int exit = run(Cases.of("a.json", "broken"), Cases.of("deep.json", "deep"), Cases.of("b.json", "p2"));

        assertThat(exit).isEqualTo(Exit.FAULT);
        assertThat(lines()).hasSize(1);
        assertThat(errors().lines()).hasSize(2);
        assertThat(errors())
                .contains("a.json:0 a fault of Myogate, not of the input: java.lang.IllegalStateException at org.")
                .contains("deep.json:0 a fault of Myogate, not of the input: java.lang.StackOverflowError")
                .doesNotContain(SECRET);
    }

    @Test
    void aMomentNobodyCanReadIsUnusableInput() {
        int exit = run(Cases.of(Path.of("r.json"), "p1", "someday", null));

        assertThat(exit).isEqualTo(Exit.UNUSABLE);
        assertThat(lines()).isEmpty();
        assertThat(errors()).startsWith("r.json:0 as-of 'someday'");
    }

    @Test
    void inputThatBreaksOffIsUnusableAndWhatCameBeforeIsAnswered() {
        Iterator<ReplayCase> cases = Stream.of("p1", "p2")
                .map(patient -> {
                    if (patient.equals("p2")) {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }
                    return Cases.of("a.json", patient);
                })
                .iterator();

        assertThat(replay(out).run(cases)).isEqualTo(Exit.UNUSABLE);
        assertThat(lines()).hasSize(1);
        assertThat(errors()).contains("the disk is gone");
    }

    @Test
    void stopsWhenNobodyTakesTheResults() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        Iterator<ReplayCase> cases =
                List.of(Cases.of("a.json", "p1"), Cases.of("b.json", "p2")).iterator();

        replay(closed).run(cases);

        assertThat(cases.hasNext()).isTrue();
    }

    private int run(ReplayCase... cases) {
        return replay(out).run(List.of(cases).iterator());
    }

    private Replay replay(OutputStream results) {
        Messages messages = new Messages(new PrintStream(err, true, StandardCharsets.UTF_8));
        Report written = (file, evaluated, line) -> LineWriter.text(line) + "\n";
        return new Replay(
                one -> (record, call, asOf, isMomentAsked) -> evaluated(record.id()),
                new Moments(null, ZoneOffset.UTC, Instant.parse("2026-11-25T18:00:00Z")),
                written.to(new PrintStream(results, false, StandardCharsets.UTF_8)),
                new ExpectedCheck(messages),
                messages);
    }

    private static Evaluated evaluated(String patient) {
        return switch (patient) {
            case "broken" -> throw new IllegalStateException(SECRET);
            case "deep" -> throw new StackOverflowError(SECRET);
            default -> new Evaluated(HandMade.empty(patient), Answer.silent(HandMade.NOTHING_KNOWN));
        };
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
